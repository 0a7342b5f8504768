using NodaTime;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// A time expression as the recognizer found it: an operator that waits for its anchor. Fields that an expression does not state are 0
/// or <c>null</c>. Built while the sentence is read, read-only from then on.
/// </summary>
internal sealed class TimeExpression
{
    /// <summary>First token.</summary>
    public int First { get; set; }

    /// <summary>The token behind the last.</summary>
    public int End { get; set; }

    /// <summary>The absolute span.</summary>
    public TextSpan Span { get; set; }

    /// <summary>Index of the sentence among all sentences of the article.</summary>
    public int Sentence { get; set; }

    /// <summary>Index of the first token in its sentence.</summary>
    public int FirstToken { get; set; }

    /// <summary>Index behind the last token in its sentence.</summary>
    public int EndToken { get; set; }

    /// <summary>Whether it stands between double quotation marks.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether it stands in parentheses.</summary>
    public bool IsBracketed { get; set; }

    /// <summary>How its value follows from the anchor.</summary>
    public TimeOperator Operator { get; set; }

    /// <summary>The TIMEX3 type.</summary>
    public TimexType Type { get; set; }

    /// <summary>The calendar fields.</summary>
    public CalendarFields Fields { get; set; } = new();

    /// <summary>The relation to the anchor.</summary>
    public TimeRelation Relation { get; set; }

    /// <summary>From where it counts.</summary>
    public TimeOrigin Origin { get; set; }

    /// <summary>The unit of a shift, a relative expression, a duration or a set.</summary>
    public TimeUnit Unit { get; set; }

    /// <summary>How many units.</summary>
    public TimeAmount Amount { get; set; }

    /// <summary>-1 before the anchor, 1 after it.</summary>
    public int Direction { get; set; }

    /// <summary>The TIMEX3 modifier, or <c>null</c>.</summary>
    public string? Mod { get; set; }

    /// <summary>Whether it names a fiscal year or quarter.</summary>
    public bool IsFiscal { get; set; }

    /// <summary>Whether it is a length of time that counts back from or on from the anchor: "the past two months".</summary>
    public bool IsAnchoredDuration { get; set; }

    /// <summary>The value of a reference or a set, where it is fixed by the words.</summary>
    public string? FixedValue { get; set; }

    /// <summary>The expression inside this one, or <c>null</c>.</summary>
    public TimeExpression? Inner { get; set; }

    /// <summary>Whether fields that it lacks are those of the next expression: "25 and 28 July".</summary>
    public bool TakesFromNext { get; set; }

    /// <summary>The words that tell of the event that it counts from, or <c>null</c>.</summary>
    public TextSpan? Event { get; set; }

    /// <summary>The token behind the amount of time in "three days after the vote"; 0 for every other expression.</summary>
    public int EndOfAmount { get; set; }

    /// <summary>The absolute span up to the end of the amount; the whole span for every other expression.</summary>
    public TextSpan AmountSpan { get; set; }

    /// <summary>The time zone as written, or <c>null</c>.</summary>
    public string? Zone { get; set; }

    /// <summary>The named day, or <c>null</c>.</summary>
    public string? Holiday { get; set; }

    /// <summary>The named weekday, or <see cref="IsoDayOfWeek.None"/>.</summary>
    public IsoDayOfWeek Weekday => (IsoDayOfWeek)Fields.Weekday;

    /// <summary>A date, or a time where the fields state one.</summary>
    public static TimeExpression OfCalendar(int first, int end, CalendarFields fields) => new()
    {
        First = first,
        End = end,
        Operator = TimeOperator.Calendar,
        Fields = fields,
        Type = fields.Grain is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second or TimeUnit.DayPart ? TimexType.Time : TimexType.Date,
    };

    /// <summary>A unit, month, weekday or season that stands in a relation to its anchor.</summary>
    public static TimeExpression OfRelation(int first, int end, TimeUnit unit, TimeRelation relation) => new()
    {
        First = first,
        End = end,
        Operator = TimeOperator.Relative,
        Type = TimexType.Date,
        Unit = unit,
        Relation = relation,
        Origin = OriginOf(relation),
    };

    /// <summary>A length of time.</summary>
    public static TimeExpression OfDuration(int first, int end, TimeUnit unit, TimeAmount amount) => new()
    {
        First = first, End = end, Operator = TimeOperator.Duration, Type = TimexType.Duration, Unit = unit, Amount = amount,
    };

    /// <summary>A time that comes back once in a unit.</summary>
    public static TimeExpression OfSet(int first, int end, TimeUnit unit, string? value) => new()
    {
        First = first,
        End = end,
        Operator = TimeOperator.Set,
        Type = TimexType.Set,
        Unit = unit,
        Amount = TimeAmount.One,
        FixedValue = value,
    };

    /// <summary>PRESENT_REF, PAST_REF or FUTURE_REF.</summary>
    public static TimeExpression OfReference(int first, int end, string value) => new()
    {
        First = first, End = end, Operator = TimeOperator.Reference, Type = TimexType.Date, FixedValue = value,
    };

    /// <summary>The same expression with a word more before it, and what the word says of it.</summary>
    public TimeExpression From(int first, string? mod)
    {
        First = first;
        Mod = mod;
        return this;
    }

    /// <summary>Makes a calendar expression relative: the weekday, month or season that stands in the relation to the anchor.</summary>
    public void Relate(TimeUnit unit, TimeRelation relation)
    {
        Operator = TimeOperator.Relative;
        Unit = unit;
        Relation = relation;
        Origin = OriginOf(relation);
    }

    /// <summary>From where a relation counts: "last week" from the moment of speech, "that week" from the time spoken of.</summary>
    public static TimeOrigin OriginOf(TimeRelation relation) => relation switch
    {
        TimeRelation.This or TimeRelation.Last or TimeRelation.Next or TimeRelation.Coming or TimeRelation.Current => TimeOrigin.Speech,
        _ => TimeOrigin.Narrative,
    };

    /// <summary>The same expression, counted from or placed in another that ends where it now ends.</summary>
    public TimeExpression Inside(TimeExpression outer)
    {
        Inner = outer;
        Origin = TimeOrigin.Inner;
        End = outer.End;
        return this;
    }
}
