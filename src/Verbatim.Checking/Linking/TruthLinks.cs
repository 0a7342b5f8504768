using System.Runtime.CompilerServices;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// What of the article is what of the truth. Made once for a run and shared by all its rules; safe to share between threads.
/// </summary>
internal sealed class TruthLinks
{
    private readonly Lazy<ActorLinks> _actors;
    private readonly Lazy<QuotationLinks> _quotations;
    private readonly Lazy<EventLinks> _events;
    private readonly Lazy<RequestLinks> _requests;

    /// <summary>Nothing is linked yet; each kind is when it is first asked for.</summary>
    public TruthLinks(AnnotatedArticle article, GroundTruth truth)
    {
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
}
