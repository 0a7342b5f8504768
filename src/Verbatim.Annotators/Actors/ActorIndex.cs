using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Actors;

/// <summary>Finds actors by place and by id. Immutable and thread-safe.</summary>
public sealed class ActorIndex
{
    private readonly (TextSpan Span, ActorRecord Actor)[] _mentions;
    private readonly SpanIndex<ActorRecord> _bySpan;
    private readonly Dictionary<string, ActorRecord> _byId;

    /// <summary>Indexes a layer of actors.</summary>
    public ActorIndex(Layer<ActorRecord> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        _mentions = [.. actors.Values.SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, actor))).OrderBy(item => item.Span)];
        _bySpan = new SpanIndex<ActorRecord>(_mentions);
        _byId = actors.Values.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>The actor with the id, or <c>null</c>.</summary>
    public ActorRecord? ById(string? id) => id is not null && _byId.TryGetValue(id, out ActorRecord? actor) ? actor : null;

    /// <summary>
    /// The actor that a phrase refers to: the mention that covers its head when <paramref name="head"/> is given, otherwise the first mention in it.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="head">The span of its head word, or <c>null</c>.</param>
    public ActorRecord? Find(TextSpan phrase, TextSpan? head = null)
    {
        ActorRecord? first = null;
        for (int i = FirstEndingBehind(phrase.Start); i < _mentions.Length && _mentions[i].Span.Start < phrase.End; i++)
        {
            if (!_mentions[i].Span.Overlaps(phrase))
            {
                continue;
            }

            if (head is null || _mentions[i].Span.Overlaps(head.Value))
            {
                return _mentions[i].Actor;
            }

            first ??= _mentions[i].Actor;
        }

        return head is null ? first : null;
    }

    /// <summary>All actors mentioned in a stretch, in reading order, each once.</summary>
    public IEnumerable<ActorRecord> In(TextSpan span) =>
        _bySpan.Overlapping(span).Select(item => item.Value).Distinct();

    private int FirstEndingBehind(int position)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low > 0 && _mentions[low - 1].Span.End > position)
        {
            low--;
        }

        return low;
    }
}
