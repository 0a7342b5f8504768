using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>VB5002: a number that is not the one on record.</summary>
internal sealed class WrongFigureAnalyzer : Analyzer
{
    private const string Check = "figure";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB5002", "Wrong figure", "the article says “{0}”; the record: {1} ({2}: {3})", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Truth.Events.Any(fact => fact.Figures.Count > 0))
        {
            return;
        }

        EventLinks links = context.Links.Events;
        foreach (SentenceSyntax sentence in context.Article.Tree.Root.Blocks.Where(block => block.IsBody).SelectMany(block => block.Sentences))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            IEnumerable<EventFact> told = context.Article.Get(EventRecord.Layer).StartingIn(sentence.FullSpan).ToArray()
                .Select(item => links.FactOf(item.Value)).Append(links.NamedIn(sentence.Span)).OfType<EventFact>();
            foreach (EventFact fact in told.Where(fact => fact.Figures.Count > 0).DistinctBy(fact => fact.Id))
            {
                foreach (EventFact.Figure figure in fact.Figures)
                {
                    Analyze(context, sentence, fact, figure);
                }
            }
        }
    }

    private static void Analyze(AnalysisContext context, SentenceSyntax sentence, EventFact fact, EventFact.Figure known)
    {
        foreach (Figure figure in Figures.Find(sentence, known.Unit))
        {
            string text = context.Read(figure.Span), recorded = Print(known);
            Evidence evidence = Checks.Of(fact, $"{fact.Title}: {recorded}");
            // Another figure of the same event may count the same unit; the article's is wrong only when it is none of them.
            bool agrees = fact.Figures.Any(other => other.Unit == known.Unit && Figures.Agree(figure, other));
            if (!fact.IsCorroborated)
            {
                context.Report(Checks.Undecided(Check, null, figure.Span, text, evidence, Checks.ArticleOnly));
            }
            else if (agrees)
            {
                context.Report(Checks.Decided(Check, null, figure.Span, text, true, evidence, "the two figures agree"));
            }
            else
            {
                context.Report(Checks.Decided(Check, null, figure.Span, text, false, evidence, "the two figures differ"), figure.Span, $"{fact.Id} {text}", [text, $"{fact.Title}: {recorded}", fact.Id, fact.Source]);
            }
        }
    }

    private static string Print(EventFact.Figure figure)
    {
        string bound = figure.Bound switch
        {
            FigureBound.MoreThan => "more than ",
            FigureBound.LessThan => "less than ",
            FigureBound.About => "about ",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{bound}{figure.Value:#,##0.##} {figure.Unit}");
    }
}
