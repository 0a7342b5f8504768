using NodaTime;
using Verbatim.Annotators.Dates.Recognition;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>A time that the text has named and that later expressions may count from.</summary>
/// <param name="Fields">Its calendar fields; the year is known.</param>
/// <param name="Day">Its first day.</param>
/// <param name="Sentence">Index of the sentence that names it.</param>
/// <param name="Index">Index among the resolved expressions.</param>
/// <param name="HasOwnYear">Whether the words state the year.</param>
internal sealed record TemporalFocus(CalendarFields Fields, LocalDate Day, int Sentence, int Index, bool HasOwnYear)
{
    /// <summary>The finest field.</summary>
    public TimeUnit Grain => Fields.Grain;

    /// <summary>Whether it fixes a day.</summary>
    public bool IsDay => Fields is { Month: > 0, Day: > 0 };
}
