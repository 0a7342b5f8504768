namespace Verbatim.Checking;

/// <summary>Whether a check could be carried out.</summary>
public enum AssessmentStatus
{
    /// <summary>It was carried out; the verdict says how it ended.</summary>
    Checked,

    /// <summary>It was not carried out; the note says why.</summary>
    Skipped,
}
