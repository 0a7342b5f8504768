using System.Runtime.CompilerServices;
using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Truth;

namespace Verbatim.Analyzers.Linking;

/// <summary>
/// What of the article is what of the truth. Made once for an article and a truth and shared by all rules; safe to share between threads.
/// </summary>
internal sealed class TruthLinks
{
    private static readonly ConditionalWeakTable<AnnotatedArticle, TruthLinks> Made = [];

    private readonly GroundTruth _truth;
    private readonly Lazy<ActorLinks> _actors;
    private readonly Lazy<QuotationLinks> _quotations;
    private readonly Lazy<EventLinks> _events;
    private readonly Lazy<RequestLinks> _requests;

    private TruthLinks(AnnotatedArticle article, GroundTruth truth)
    {
        _truth = truth;
        _actors = new Lazy<ActorLinks>(() => new ActorLinks(article.Get(ActorRecord.Layer), truth));
        _quotations = new Lazy<QuotationLinks>(() => new QuotationLinks(article, _actors.Value, truth));
        _requests = new Lazy<RequestLinks>(() => new RequestLinks(article, _actors.Value, _quotations.Value, truth));
        _events = new Lazy<EventLinks>(() => new EventLinks(article, _actors.Value, truth));
    }

    /// <summary>The actors.</summary>
    public ActorLinks Actors => _actors.Value;

    /// <summary>The quotations and messages.</summary>
    public QuotationLinks Quotations => _quotations.Value;

    /// <summary>The events.</summary>
    public EventLinks Events => _events.Value;

    /// <summary>The requests.</summary>
    public RequestLinks Requests => _requests.Value;

    /// <summary>The links of the article and the truth that a rule works on.</summary>
    public static TruthLinks Of(AnalysisContext context)
    {
        TruthLinks links = Made.GetValue(context.Article, article => new TruthLinks(article, context.Truth));
        return ReferenceEquals(links._truth, context.Truth) ? links : new TruthLinks(context.Article, context.Truth);
    }
}
