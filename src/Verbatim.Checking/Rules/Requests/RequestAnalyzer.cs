using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>What the rules that look at every request of the article have in common.</summary>
internal abstract class RequestAnalyzer : Analyzer
{
    private protected RequestAnalyzer()
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TruthLinks links = context.Links;
        foreach (Annotation<RequestRecord> request in context.Article.Get(RequestRecord.Layer))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, links, request);
        }
    }

    private protected abstract void Analyze(AnalysisContext context, TruthLinks links, Annotation<RequestRecord> request);

    /// <summary>A request of the truth for a reader.</summary>
    private protected static string Describe(AnalysisContext context, RequestFact fact)
    {
        string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
        string to = context.Truth.Find<ActorFact>(fact.To)?.Name ?? "somebody";
        string target = fact.Target is null ? "" : $" ({fact.Target})";
        return $"{from} asks {to}: {Checks.First(fact.Actions)} {fact.Object}{target}";
    }
}
