namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>The entry of a word in the lexicon of time words.</summary>
/// <param name="Kind">What it can mean.</param>
/// <param name="Value">Number of the month, weekday, unit and so on, or the value of a number word.</param>
/// <param name="Flags">Further traits.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, short Value = 0, TimeWordFlags Flags = TimeWordFlags.None)
{
    /// <summary>Whether all flags are set.</summary>
    public bool Has(TimeWordFlags flags) => (Flags & flags) == flags;
}
