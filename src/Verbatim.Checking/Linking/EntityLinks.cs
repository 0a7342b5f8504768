using System.Runtime.CompilerServices;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// What of the article is what of the truth. Made once for a run and shared by all its rules; safe to share between threads.
/// </summary>
internal sealed class EntityLinks
{
    private readonly Lazy<ActorAlignment> _actors;
    private readonly Lazy<QuotationAlignment> _quotations;
    private readonly Lazy<EventAlignment> _events;
    private readonly Lazy<RequestAlignment> _requests;

    /// <summary>Nothing is linked yet; each kind is when it is first asked for.</summary>
    public EntityLinks(AnnotatedArticle article, GroundTruth truth)
    {
        _actors = new Lazy<ActorAlignment>(() => new ActorAlignment(article.Get(ActorRecord.Layer), truth));
        _quotations = new Lazy<QuotationAlignment>(() => new QuotationAlignment(article, _actors.Value, truth));
        _requests = new Lazy<RequestAlignment>(() => new RequestAlignment(article, _actors.Value, _quotations.Value, truth));
        _events = new Lazy<EventAlignment>(() => new EventAlignment(article, _actors.Value, truth));
    }

    /// <summary>The actors.</summary>
    public ActorAlignment Actors => _actors.Value;

    /// <summary>The quotations and messages.</summary>
    public QuotationAlignment Quotations => _quotations.Value;

    /// <summary>The events.</summary>
    public EventAlignment Events => _events.Value;

    /// <summary>The requests.</summary>
    public RequestAlignment Requests => _requests.Value;
}
