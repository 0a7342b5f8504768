using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.Dates.Resolution;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Training.Predict;

namespace Verbatim.Training.Dates;

/// <summary>
/// Measures dates on TimeBank with AQUAINT and on WikiWars: F1 of spans and values, value recall of the two slices, calibration of the confidence,
/// and the value F1 without each kind of evidence.
/// </summary>
internal sealed class DateEvaluation : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "dates";

    /// <inheritdoc/>
    public string Summary => "Time expressions: news, narrative, slices, ablation.";

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        List<TimexDocument> news = [.. TimexDocument.Read(context.Data("dates/timebank.jsonl")), .. TimexDocument.Read(context.Data("dates/aquaint.jsonl"))];
        List<TimexDocument> narrative = TimexDocument.Read(context.Data("dates/wikiwars_train.jsonl"));
        AnnotatedArticle[] newsTagged = [.. news.Select(document => DatePredictor.Tag(ArticleParsers.Parse(document.Text), models))];
        AnnotatedArticle[] narrativeTagged = [.. narrative.Select(document => DatePredictor.Tag(ArticleParsers.Parse(document.Text), models))];
        var scores = new List<(string Name, double Value)>();
        List<Timex>[] inNews = Find(news, newsTagged, DateEvidence.All), inNarrative = Find(narrative, narrativeTagged, DateEvidence.All);
        foreach ((string name, List<TimexDocument> documents, List<Timex>[] found) in new[] { ("news", news, inNews), ("narrative", narrative, inNarrative) })
        {
            TimexScore score = Score(documents, found);
            scores.AddRange([($"{name} strict F1", score.Strict), ($"{name} relaxed F1", score.Relaxed), ($"{name} value F1", score.Value)]);
        }

        scores.Add(("narrative expressions, value recall, narrative", Recall(narrative, inNarrative, (text, _) => DateSlices.IsNarrative(text))));
        scores.Add(("month without year, value recall, both", Recall([.. news, .. narrative], [.. inNews, .. inNarrative], DateSlices.IsMonthWithoutYear)));
        scores.Add(("confidence, expected calibration error, both", Calibration([.. news, .. narrative], [.. inNews, .. inNarrative])));
        foreach (DateEvidence left in new[] { DateEvidence.Publication, DateEvidence.Narration, DateEvidence.Tense, DateEvidence.Quotation, DateEvidence.Events })
        {
            scores.Add(($"news value F1 without {left}", Score(news, Find(news, newsTagged, DateEvidence.All & ~left)).Value));
            scores.Add(($"narrative value F1 without {left}", Score(narrative, Find(narrative, narrativeTagged, DateEvidence.All & ~left)).Value));
        }

        AnnotatedArticle[] newsBare = [.. news.Select(document => new AnnotatedArticle(ArticleParsers.Parse(document.Text)))];
        AnnotatedArticle[] narrativeBare = [.. narrative.Select(document => new AnnotatedArticle(ArticleParsers.Parse(document.Text)))];
        scores.Add(("news value F1 without tags", Score(news, Find(news, newsBare, DateEvidence.All)).Value));
        scores.Add(("narrative value F1 without tags", Score(narrative, Find(narrative, narrativeBare, DateEvidence.All)).Value));
        return scores;
    }

    private static List<Timex>[] Find(List<TimexDocument> documents, AnnotatedArticle[] articles, DateEvidence evidence) => [.. documents.Zip(articles, (document, article) =>
        new DateAnnotator(DateOptions.Default with { Published = document.Created }, evidence).Annotate(article, CancellationToken.None)
            .Where(date => !date.Span.IsEmpty)
            .Select(date => new Timex(date.Span, date.Record.Type.ToString().ToUpperInvariant(), date.Record.Value, date.Record.Confidence))
            .ToList())];

    private static TimexScore Score(List<TimexDocument> documents, List<Timex>[] found)
    {
        var score = new TimexScore();
        for (int i = 0; i < found.Length; i++)
        {
            score.Add(documents[i].Gold, found[i]);
        }

        return score;
    }

    private static double Recall(List<TimexDocument> documents, List<Timex>[] found, Func<string, string, bool> isInSlice)
    {
        int all = 0, right = 0;
        for (int i = 0; i < found.Length; i++)
        {
            Dictionary<int, int> pairs = TimexScore.Align(documents[i].Gold, found[i]);
            for (int g = 0; g < documents[i].Gold.Count; g++)
            {
                Timex gold = documents[i].Gold[g];
                if (isInSlice(documents[i].Text[gold.Span.Start..gold.Span.End], gold.Type))
                {
                    all++;
                    right += pairs.TryGetValue(g, out int p) && found[i][p].Value == gold.Value ? 1 : 0;
                }
            }
        }

        return all == 0 ? 0 : 100.0 * right / all;
    }

    /// <summary>Over the expressions that are in the gold: the mean distance of confidence and share of right values, in ten bins.</summary>
    private static double Calibration(List<TimexDocument> documents, List<Timex>[] found)
    {
        var bins = new (double Confidence, int Right, int All)[11];
        for (int i = 0; i < found.Length; i++)
        {
            foreach ((int g, int p) in TimexScore.Align(documents[i].Gold, found[i]))
            {
                ref var bin = ref bins[(int)(found[i][p].Confidence * 10)];
                bin = (bin.Confidence + found[i][p].Confidence, bin.Right + (documents[i].Gold[g].Value == found[i][p].Value ? 1 : 0), bin.All + 1);
            }
        }

        return 100 * bins.Sum(bin => Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, bins.Sum(bin => bin.All));
    }
}
