using System.Globalization;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Makes the records of the layer from resolved expressions.</summary>
internal static class DateRecords
{
    /// <summary>
    /// The layer. The expression that states the publication date is <c>d0</c>; where none does but the caller, <c>d0</c> is an empty
    /// annotation at the start of the text.
    /// </summary>
    public static Layer<DateRecord> Create(SourceText text, IReadOnlyList<ResolvedTime> times, LocalDate? published, int source)
    {
        var annotations = new List<Annotation<DateRecord>>(times.Count + 1);
        string[] ids = new string[times.Count];
        int next = 1;
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = i == source ? "d0" : string.Create(CultureInfo.InvariantCulture, $"d{next++}");
        }

        if (published is { } day && source < 0)
        {
            annotations.Add(new Annotation<DateRecord>(new TextSpan(0, 0), new DateRecord(
                "d0", "", TimexType.Date, TimexValues.Day(day), null, TimeRange.Day(day), DateBasis.Explicit, null, null, 1, null, "given by the caller")));
        }

        for (int i = 0; i < times.Count; i++)
        {
            annotations.Add(new Annotation<DateRecord>(times[i].Span ?? times[i].Expression.Span, Record(text, times[i], ids[i], ids)));
        }

        return new Layer<DateRecord>(annotations);
    }

    private static DateRecord Record(SourceText text, ResolvedTime time, string id, string[] ids)
    {
        TimeExpression e = time.Expression;
        string? anchor = time.Anchor == -1 ? "d0" : time.Anchor >= 0 && ids[time.Anchor] != id ? ids[time.Anchor] : null;
        return new DateRecord(
            id, text.AsSpan(time.Span ?? e.Span).ToString(), time.Type ?? e.Type, time.Value, ModOf(e.Mod), time.Range, time.Basis, anchor, e.Zone, time.Confidence, time.Alternative,
            time.Explanation)
        {
            Relation = RelationOf(e),
            Offset = e.Operator == TimeOperator.Shift && e.Unit != TimeUnit.None ? TimexValues.Duration(e.Amount, e.Unit) : null,
            EventSpan = e.Event,
            EventDay = e.Operator == TimeOperator.Counted ? (int)e.Amount.Count : 0,
            Weekday = e.Weekday,
            InnerValue = e.Inner is not null && time.Fields is { Day: > 0 } fields && e.Type == TimexType.Time
                ? TimexValues.Of(new CalendarFields { Year = fields.Year, Month = fields.Month, Day = fields.Day }) : null,
            Instants = InstantsOf(e, time),
        };
    }

    /// <summary>The modifier as TIMEX3 has it; "later" and "earlier" inside a unit have none there.</summary>
    private static string? ModOf(string? mod) => mod is "LATE" or "EARLY" ? null : mod;

    private static DateRelation RelationOf(TimeExpression e) => e.Operator switch
    {
        TimeOperator.Shift => e.Direction < 0 ? DateRelation.Before : e.Direction > 0 ? DateRelation.After : DateRelation.Same,
        TimeOperator.Relative => e.Relation switch
        {
            TimeRelation.Last or TimeRelation.Previous or TimeRelation.YearAgo => DateRelation.Before,
            TimeRelation.Next or TimeRelation.Following or TimeRelation.Coming => DateRelation.After,
            _ => DateRelation.Same,
        },
        _ => DateRelation.None,
    };

    private static Interval? InstantsOf(TimeExpression e, ResolvedTime time)
    {
        if (e.Zone is not { } zone || time.Range is not { } range || ZoneNames.OffsetOf(zone, range.Earliest) is not { } offset)
        {
            return null;
        }

        return new Interval(range.Earliest.ToInstantWithin(offset), range.End.ToInstantWithin(offset));
    }
}
