using NodaTime;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Finds the publication date of an article.</summary>
internal static class PublicationDate
{
    /// <summary>The date, and the index of the expression that states it (-1 when the caller states it or none does).</summary>
    /// <param name="stated">The caller's date, which goes before all others.</param>
    /// <param name="expressions">The expressions of the article.</param>
    /// <param name="sentences">The sentences of the article.</param>
    public static (LocalDate? Date, int Source) Find(LocalDate? stated, IReadOnlyList<TimeExpression> expressions, IReadOnlyList<SentenceSyntax> sentences)
    {
        (LocalDate? date, int source) = FindIn(BlockKind.Dateline, expressions, sentences);
        if (date is null)
        {
            (date, source) = FindIn(BlockKind.UpdateNotice, expressions, sentences);
        }

        return stated is { } given ? (given, date == given ? source : -1) : (date, source);
    }

    private static (LocalDate? Date, int Source) FindIn(BlockKind kind, IReadOnlyList<TimeExpression> expressions, IReadOnlyList<SentenceSyntax> sentences)
    {
        for (int i = 0; i < expressions.Count; i++)
        {
            if (expressions[i] is { Operator: TimeOperator.Calendar, Fields: { Year: > 0, Month: > 0, Day: > 0 } } e && sentences[e.Sentence].Block.Kind == kind
                && CalendarMath.FirstDay(e.Fields) is { } day)
            {
                return (day, i);
            }
        }

        return (null, -1);
    }
}
