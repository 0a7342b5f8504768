using System.Runtime.InteropServices;

namespace Verbatim.Annotators.Messages;

/// <summary>Finds which message of a sender words were quoted from, by the pair of neighbouring words that the fewest messages have. Used by one thread.</summary>
internal sealed class WordsOfMessages
{
    private const int ShortestEcho = 2;

    private readonly Dictionary<MessageDraft, int> _order = [];
    private readonly Dictionary<(string From, string Pair), List<(MessageDraft Draft, string Words)>> _parts = [];

    /// <summary>Adds a part of a message.</summary>
    public void Add(MessageDraft draft, string content)
    {
        _order.TryAdd(draft, _order.Count);
        string words = Normalize(content);
        foreach (string pair in Pairs(words).Distinct(StringComparer.Ordinal))
        {
            List<(MessageDraft Draft, string Words)> parts = CollectionsMarshal.GetValueRefOrAddDefault(_parts, (draft.From, pair), out _) ??= [];
            int place = parts.Count;
            while (place > 0 && _order[parts[place - 1].Draft] > _order[draft])
            {
                place--;
            }

            parts.Insert(place, (draft, words));
        }
    }

    /// <summary>The first message of a sender that has a part with all of these words next to one another; <c>null</c> for fewer than two words.</summary>
    public MessageDraft? Find(string content, string from)
    {
        string words = Normalize(content);
        if (words.AsSpan().Count(' ') + 1 < ShortestEcho)
        {
            return null;
        }

        List<(MessageDraft Draft, string Words)>? fewest = null;
        foreach (string pair in Pairs(words))
        {
            if (!_parts.TryGetValue((from, pair), out List<(MessageDraft Draft, string Words)>? parts))
            {
                return null;
            }

            fewest = fewest is null || parts.Count < fewest.Count ? parts : fewest;
        }

        return fewest?.Find(part => $" {part.Words} ".Contains($" {words} ", StringComparison.Ordinal)).Draft;
    }

    private static IEnumerable<string> Pairs(string words)
    {
        int first = 0, second = words.IndexOf(' ', StringComparison.Ordinal) + 1;
        while (second > 0)
        {
            int end = words.IndexOf(' ', second);
            yield return words[first..(end < 0 ? words.Length : end)];
            (first, second) = (second, end + 1);
        }
    }

    private static string Normalize(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
            else if (c == ' ' && length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return buffer[..length].Trim(' ').ToString();
    }
}
