using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Annotators.Quotations;
using Verbatim.Language;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Training.Quotations;

/// <summary>
/// Runs all articles of PolNeAR train and dev along the product's own path up to the messages. Counts exceptions, and double marks that lie in no
/// stretch, each with its place (UTF-16 code units); of train also the stretches without marks and how many of them the annotators give that source.
/// </summary>
internal sealed class QuotationRobustnessEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "quotation-robustness";

    /// <inheritdoc/>
    public string Summary => "All articles along the product's path: exceptions, double marks in no stretch, stretches without marks.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var runner = new LayerRunner(models, MessageRecord.Layer);
        var counts = new Counts();
        foreach (string file in new[] { AttributionCorpus.TrainFile, AttributionCorpus.DevelopmentFile })
        {
            using var reader = new StreamReader(context.Data(file));
            foreach (AttributionArticle article in AttributionArticle.Read(reader))
            {
                counts.Articles++;
                try
                {
                    AnnotatedArticle annotated = runner.Run(ArticleParsers.Parse(article.Text));
                    CountMarks(article, annotated, counts);
                    if (file == AttributionCorpus.TrainFile)
                    {
                        CountUnmarked(article, annotated, counts);
                    }
                }
#pragma warning disable CA1031 // What is counted is any exception.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    counts.Exceptions++;
                    context.Log.WriteLine($"{article.Id}: {error}");
                }
            }
        }

        return
        [
            ("articles", counts.Articles),
            ("exceptions", counts.Exceptions),
            ("double marks", counts.Marks),
            ("double marks in no stretch", counts.Lost.Count),
            .. counts.Lost.Select(place => (place, 1.0)),
            .. counts.Unmarked.SelectMany(entry => new[] { ($"train, stretches without marks, {entry.Key}", (double)entry.Value.Of), ($"train, of these right, {entry.Key}", entry.Value.Right) }),
        ];
    }

    private static void CountMarks(AttributionArticle article, AnnotatedArticle annotated, Counts counts)
    {
        TokenTable tokens = annotated.Tokens;
        var stretches = new QuotedStretches(annotated.Get(QuotationRecord.Layer), QuotationKind.Direct, QuotationKind.Mixed, QuotationKind.Scare, QuotationKind.Title);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens.Kinds[i] is TokenKind.OpenQuote or TokenKind.CloseQuote && tokens[i] is "\"" or "“" or "”" or "''" or "``")
            {
                counts.Marks++;
                if (!stretches.Contains(tokens.Spans[i].Start))
                {
                    counts.Lost.Add(string.Create(CultureInfo.InvariantCulture, $"double mark in no stretch, {article.Id} {tokens.Spans[i]}"));
                }
            }
        }
    }

    private static void CountUnmarked(AttributionArticle article, AnnotatedArticle annotated, Counts counts)
    {
        TokenTable tokens = annotated.Tokens;
        HashSet<int> starts = [.. QuoteGrammar.Parse(tokens).Where(region => region.Form != QuoteForm.Marks && region.Parent < 0).Select(region => tokens.Spans[region.First].Start)];
        foreach (QuotationRecord record in annotated.Get(QuotationRecord.Layer).Values)
        {
            if (record.Kind == QuotationKind.Direct && record.Source is { } source && starts.Contains(record.ContentSpans[0].Start))
            {
                bool isRight = AttributionScore.IsRight(article, [.. record.ContentSpans.Select(span => (span.Start, span.End))], (source.Span.Start, source.Span.End));
                (int right, int of) = counts.Unmarked.GetValueOrDefault(source.Rule);
                counts.Unmarked[source.Rule] = (right + (isRight ? 1 : 0), of + 1);
            }
        }
    }

    private sealed class Counts
    {
        public int Articles { get; set; }

        public int Exceptions { get; set; }

        public int Marks { get; set; }

        public List<string> Lost { get; } = [];

        public SortedDictionary<string, (int Right, int Of)> Unmarked { get; } = new(StringComparer.Ordinal);
    }
}
