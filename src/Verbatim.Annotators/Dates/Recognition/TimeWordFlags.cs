namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Further traits of a time word.</summary>
[Flags]
internal enum TimeWordFlags : byte
{
    None = 0,

    /// <summary>A plural noun.</summary>
    Plural = 1,

    /// <summary>An abbreviation, which needs a period or a number beside it.</summary>
    Abbreviation = 2,

    /// <summary>Also an everyday word or a name, so that it needs a context that shows it is meant.</summary>
    Ambiguous = 4,
}
