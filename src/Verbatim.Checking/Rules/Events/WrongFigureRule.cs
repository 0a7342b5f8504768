using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>VB5002: a number that is not the one on record.</summary>
internal sealed class WrongFigureRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB5002", "Wrong figure", "the article says “{0}”; the record gives {1} for “{4}” ({2}: {3})", DiagnosticSeverity.Error, "events");

    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, DateRecord.Layer, EventRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        if (!context.Truth.Events.Any(fact => fact.Figures.Count > 0))
        {
            return;
        }

        foreach (SentenceSyntax sentence in context.Article.Tree.Root.Blocks.Where(block => block.IsBody).SelectMany(block => block.Sentences))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            IEnumerable<EventFact> told = context.Article.Get(EventRecord.Layer).StartingIn(sentence.FullSpan).ToArray()
                .Select(item => context.FactOf(item.Record)).Append(context.Links.Events.NamedIn(sentence.Span)).OfType<EventFact>();
            foreach (EventFact fact in told.Where(fact => fact.Figures.Count > 0).DistinctBy(fact => fact.Id))
            {
                foreach (EventFact.Figure figure in fact.Figures)
                {
                    Analyze(context, sentence, fact, figure);
                }
            }
        }
    }

    private static void Analyze(RuleContext context, SentenceSyntax sentence, EventFact fact, EventFact.Figure known)
    {
        foreach (Figure figure in Figures.Find(sentence, known.Unit))
        {
            string recorded = Print(known);
            RuleCheck check = context.Check("figure", null, figure.Span);
            Comparison comparison = check.Against(fact, $"{fact.Title}: {recorded}");
            // Another figure of the same event may count the same unit; the article's is wrong only when it is none of them.
            if (fact.Figures.Any(other => other.Unit == known.Unit && Figures.Agree(figure, other)))
            {
                comparison.Agrees("the two figures agree");
            }
            else
            {
                comparison.Differs("the two figures differ", new(check.Text, recorded, fact.Id, fact.Source, fact.Title) { Content = $"{fact.Id} {check.Text}" });
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
