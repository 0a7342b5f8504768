namespace Verbatim.Checking.Matching;

/// <summary>A place where a quotation and the wording on record differ. Half-open ranges of word indices.</summary>
/// <param name="QuotedStart">First word of the quotation.</param>
/// <param name="QuotedEnd">Behind its last.</param>
/// <param name="RecordStart">First word on record.</param>
/// <param name="RecordEnd">Behind its last.</param>
/// <param name="Mark">What marks the difference in the quotation.</param>
/// <param name="Guarded">What the difference hides or changes.</param>
internal sealed record Hunk(int QuotedStart, int QuotedEnd, int RecordStart, int RecordEnd, WordGap Mark, GuardKinds Guarded)
{
    /// <summary>Whether the quotation marks it and has no words of its own in it.</summary>
    public bool IsMarked => Mark != WordGap.None && QuotedStart == QuotedEnd;
}
