using Verbatim.Annotations;

namespace Verbatim.Annotators.Dates;

/// <summary>A time expression (TIMEX3) with its value and what it was resolved against.</summary>
/// <param name="Id"><c>d1</c>, <c>d2</c>, … in reading order; <c>d0</c> is the publication date.</param>
/// <param name="Text">The characters as written.</param>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value: <c>2016-10-07</c>, <c>2017-07-11T09:29</c>, <c>P10M</c>, <c>PAST_REF</c>.</param>
/// <param name="Mod">The TIMEX3 modifier (<c>APPROX</c>, <c>BEFORE</c>, <c>START</c>, …) or <c>null</c>.</param>
/// <param name="Range">The local times that the expression allows; <c>null</c> where it fixes none.</param>
/// <param name="Basis">What it was resolved against.</param>
/// <param name="Anchor">The id of the date, message or event that it was resolved against, or <c>null</c>.</param>
/// <param name="Zone">The time zone as written (<c>ET</c>), or <c>null</c>.</param>
/// <param name="Confidence">How sure the value is, 0 to 1, calibrated.</param>
/// <param name="Alternative">The value of the competing reading, or <c>null</c> when there is none.</param>
/// <param name="Explanation">Why it has this value, in a few words for a reader, e.g. <c>year of d1, the date before</c>.</param>
public sealed record DateRecord(
    string Id,
    string Text,
    TimexType Type,
    string Value,
    string? Mod,
    TimeRange? Range,
    DateBasis Basis,
    string? Anchor,
    string? Zone,
    float Confidence,
    string? Alternative,
    string Explanation)
{
    /// <summary>The layer of dates.</summary>
    public static readonly LayerKey<DateRecord> Layer = new("dates");
}
