using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Records;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>What an expression is counted from.</summary>
/// <param name="Fields">The calendar fields.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Index">Index among the resolved expressions; -1 = the publication date.</param>
/// <param name="Basis">The kind of anchor.</param>
internal readonly record struct TimeAnchor(CalendarFields Fields, LocalDate Day, int Index, DateBasis Basis)
{
    /// <summary>In words, for explanations.</summary>
    public string Name => Index < 0 ? "the publication date" : Basis == DateBasis.Message ? "the day of the message" : "the date before";

    /// <summary>A time that the text has named; <c>null</c> for none.</summary>
    public static TimeAnchor? Of(TemporalFocus? focus, DateBasis basis = DateBasis.Narrative) =>
        focus is null ? null : new TimeAnchor(focus.Fields, focus.Day, focus.Index, basis);
}
