using Verbatim.Annotations;
using Verbatim.Truth;

namespace Verbatim.Checking.Matching;

/// <summary>How a quotation compares with one wording on record.</summary>
internal sealed record WordingMatch
{
    /// <summary>The message or statement.</summary>
    public required MessageFact Message { get; init; }

    /// <summary>The wording of it.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The quotation's words.</summary>
    public required NormalizedText Quoted { get; init; }

    /// <summary>The record's words.</summary>
    public required NormalizedText Record { get; init; }

    /// <summary>How near.</summary>
    public required MatchTier Tier { get; init; }

    /// <summary>How many words of the quotation have a partner.</summary>
    public required int Matched { get; init; }

    /// <summary>How many of those carry sense.</summary>
    public required int MatchedContent { get; init; }

    /// <summary>The stretch on record, first word.</summary>
    public required int RecordStart { get; init; }

    /// <summary>The stretch on record, behind its last word.</summary>
    public required int RecordEnd { get; init; }

    /// <summary>The differences inside.</summary>
    public required IReadOnlyList<Hunk> Hunks { get; init; }

    /// <summary>Words of the quotation before or behind the known part of a message of which not all is known.</summary>
    public required string Beyond { get; init; }

    /// <summary>Whether the quotation ends like a sentence where the record's sentence goes on.</summary>
    public required bool EndsEarly { get; init; }

    /// <summary>Whether the wording is borne out by something other than the article.</summary>
    public bool IsCorroborated => Wording.Corroboration != Corroboration.None;

    /// <summary>The words on record that the early end leaves out.</summary>
    public string LeftOut => EndsEarly ? Record.SliceWithMarks(RecordEnd, Record.SentenceEnd(RecordEnd)) : "";

    /// <summary>What is guarded in the words that the early end leaves out.</summary>
    public GuardKinds LeftOutGuards => EndsEarly ? Guards.Among(Record, RecordEnd, Record.SentenceEnd(RecordEnd)) : GuardKinds.None;

    /// <summary>The record's wording of the stretch, up to the sentence's end where the quotation ends early.</summary>
    public string RecordText => Record.SliceWithMarks(RecordStart, EndsEarly ? Record.SentenceEnd(RecordEnd) : RecordEnd);

    /// <summary>The word diff of the two.</summary>
    public EquatableArray<DiffPiece> Diff => Tier == MatchTier.Exact ? [] : WordDiff.Compute(Quoted.Text, RecordText, wordsOnly: Tier != MatchTier.Typographic);
}
