namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>A season of the year (northern half of the globe).</summary>
internal enum Season : byte
{
    None,
    Spring,
    Summer,
    Fall,
    Winter,
}
