using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Tests.Annotators.Dates;

/// <summary>Finds the dates of short texts for tests.</summary>
internal static class DateTexts
{
    /// <summary>The records in reading order, without the one that a caller's publication date makes.</summary>
    public static DateRecord[] Find(string text, LocalDate? published = null, NumericDateOrder order = NumericDateOrder.MonthFirst) =>
        [.. new DateAnnotator(new DateOptions(order, published)).Annotate(new AnnotatedArticle(ArticleParsers.Parse(text)), CancellationToken.None)
            .Where(date => !date.Span.IsEmpty).Select(date => date.Record)];
}
