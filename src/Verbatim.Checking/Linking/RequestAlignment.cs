using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// Which request of the truth a request of the article is: in the same message with the same action or object; or, for one that the narration
/// tells of, between the same two with the same action.
/// </summary>
internal sealed class RequestAlignment
{
    private readonly AnnotatedArticle _article;
    private readonly Dictionary<string, RequestFact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RequestFact> _otherActors = new(StringComparer.Ordinal);

    public RequestAlignment(AnnotatedArticle article, ActorAlignment actors, QuotationAlignment quotations, GroundTruth truth)
    {
        _article = article;
        Layer<MessageRecord> messages = article.Get(MessageRecord.Layer);
        (RequestFact Fact, HashSet<string> Object)[] facts = [.. truth.Requests.Select(fact => (fact, Stems.Of($"{fact.Object} {fact.Target}")))];
        if (facts.Length == 0)
        {
            return;
        }

        foreach (Annotation<RequestRecord> item in article.Get(RequestRecord.Layer))
        {
            RequestRecord record = item.Record;
            MessageFact? message = quotations.At(item.Span)?.Wording?.Message;
            message ??= messages.Find(record.Message) is { } found ? quotations.FactOf(found.Record) : null;
            HashSet<string> words = Stems.Of(NormalizedText.Read(article.Tree, [item.Span]));
            string? from = actors.FactOf(record.From)?.Id, to = actors.FactOf(record.To)?.Id;
            int best = 0, bestOther = 0;
            foreach ((RequestFact fact, HashSet<string> what) in facts)
            {
                bool action = fact.Actions.Any(known => known.Equals(record.Action, StringComparison.OrdinalIgnoreCase) || known.StartsWith(record.Action + " ", StringComparison.OrdinalIgnoreCase));
                int common = what.Count(words.Contains);
                bool sameMessage = message is not null && fact.Message == message.Id;
                bool sameActors = (from is null || from == fact.From) && (to is null || fact.To is null || to == fact.To);
                int rank = (sameMessage ? 4 : 0) + (action ? 3 : 0) + Math.Min(common, 3);
                bool isSame = sameMessage ? action || common * 2 >= Math.Max(1, what.Count) : message is null && action && from is not null && sameActors && (common > 0 || IsOnly(facts, fact));
                if (isSame && rank > best)
                {
                    (_facts[record.Id], best) = (fact, rank);
                }
                else if (!isSame && message is null && action && from is not null && !sameActors && common * 2 >= Math.Max(1, what.Count) && rank > bestOther)
                {
                    (_otherActors[record.Id], bestOther) = (fact, rank);
                }
            }
        }
    }

    /// <summary>The fact of a request of the article, or <c>null</c>.</summary>
    public RequestFact? FactOf(RequestRecord record) => _facts.GetValueOrDefault(record.Id);

    /// <summary>The fact that says the same of other actors, or <c>null</c>.</summary>
    public RequestFact? FactOfOtherActors(RequestRecord record) => _facts.ContainsKey(record.Id) ? null : _otherActors.GetValueOrDefault(record.Id);

    /// <summary>The requests of the article that are this fact.</summary>
    public IEnumerable<Annotation<RequestRecord>> RecordsOf(RequestFact fact) => _article.Get(RequestRecord.Layer).Where(record => FactOf(record.Record)?.Id == fact.Id);

    /// <summary>Whether no other request between the two has one of its actions.</summary>
    private static bool IsOnly((RequestFact Fact, HashSet<string> Object)[] facts, RequestFact fact) =>
        !facts.Any(other => other.Fact.Id != fact.Id && other.Fact.From == fact.From && other.Fact.To == fact.To && other.Fact.Actions.Intersect(fact.Actions).Any());
}
