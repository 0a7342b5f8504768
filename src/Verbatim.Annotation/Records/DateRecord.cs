using NodaTime;
using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>A time expression (TIMEX3) with its value and what it was resolved against.</summary>
/// <param name="Id"><c>d1</c>, <c>d2</c>, … in reading order; <c>d0</c> is the publication date.</param>
/// <param name="Text">The characters as written.</param>
/// <param name="Type">The TIMEX3 type.</param>
/// <param name="Value">The TIMEX3 value: <c>2016-10-07</c>, <c>2017-07-11T09:29</c>, <c>P10M</c>, <c>PAST_REF</c>.</param>
/// <param name="Mod">The TIMEX3 modifier (<c>APPROX</c>, <c>BEFORE</c>, <c>START</c>, …) or <c>null</c>.</param>
/// <param name="Range">The local times that the expression allows; <c>null</c> where it fixes none.</param>
/// <param name="Basis">
/// What it was resolved against. <see cref="DateBasis.Event"/> with an <see cref="Offset"/> and a range says that the date beside the expression is
/// given ("on July 11, three days after …"): value and range are then the time of the event itself.
/// </param>
/// <param name="Anchor">The id of the date, message or event that it was resolved against, or <c>null</c>.</param>
/// <param name="Zone">The time zone as written (<c>ET</c>), or <c>null</c>.</param>
/// <param name="Confidence">How sure the value is, 0 to 1, calibrated.</param>
/// <param name="Alternative">The value of the competing reading, or <c>null</c> when there is none.</param>
/// <param name="Explanation">Why it has this value, in a few words for a reader, e.g. <c>year of the date before</c>.</param>
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
    string Explanation) : IRecord
{
    /// <summary>The layer of dates.</summary>
    public static readonly LayerKey<DateRecord> Layer = new("dates");

    /// <summary>On which side of its anchor a relative expression lies; <see cref="DateRelation.None"/> for one that is not relative.</summary>
    public DateRelation Relation { get; init; }

    /// <summary>How far it lies from its anchor, as a TIMEX3 duration (<c>P2D</c>, <c>PT12H</c>, <c>PXD</c> when not said), or <c>null</c>.</summary>
    public string? Offset { get; init; }

    /// <summary>
    /// The words that tell of the event that it counts from ("three days after <em>the paper broke the story</em>", "the first day of
    /// <em>the convention</em>"), absolute; <c>null</c> when there is none.
    /// </summary>
    public TextSpan? EventSpan { get; init; }

    /// <summary>For "the first day of the convention": 1; for "the last day": -1; 0 for every other expression.</summary>
    public int EventDay { get; init; }

    /// <summary>The weekday that the words name beside a date or alone; <see cref="IsoDayOfWeek.None"/> when they name none.</summary>
    public IsoDayOfWeek Weekday { get; init; }

    /// <summary>
    /// The day part or clock time counts from this date, which the words inside name ("midnight <em>that day</em>"): its value, or
    /// <c>null</c>.
    /// </summary>
    public string? InnerValue { get; init; }

    /// <summary>The range in UTC, for an expression with a time zone that is known; <c>null</c> for every other.</summary>
    public Interval? Instants { get; init; }
}

/// <summary>The TIMEX3 type of a time expression (TimeML 1.2.1).</summary>
public enum TimexType
{
    /// <summary>A calendar date of any grain from day to century.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes back.</summary>
    Set,
}

/// <summary>What a time expression was resolved against.</summary>
public enum DateBasis
{
    /// <summary>Nothing: it could not be anchored.</summary>
    None,

    /// <summary>Nothing was needed: it is complete in itself.</summary>
    Explicit,

    /// <summary>The publication date.</summary>
    Document,

    /// <summary>The narrative: a date given before in the running text.</summary>
    Narrative,

    /// <summary>The message or quotation that it stands in or tells of.</summary>
    Message,

    /// <summary>A named event with a date.</summary>
    Event,
}

/// <summary>On which side of its anchor a time lies.</summary>
public enum DateRelation
{
    /// <summary>It is not relative.</summary>
    None,

    /// <summary>Before its anchor: "two days earlier", "last week".</summary>
    Before,

    /// <summary>At its anchor or in the unit that holds it: "that day", "this week".</summary>
    Same,

    /// <summary>After its anchor: "two days later", "the next morning".</summary>
    After,
}
