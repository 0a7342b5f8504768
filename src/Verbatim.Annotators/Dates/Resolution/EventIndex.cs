using Verbatim.Language.Tagging;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>
/// Finds the sentence that tells of the event which a phrase names again: the one that shares most of the phrase's words, each weighted by how
/// rare it is in the article. Built when it is first asked. Not thread-safe.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="sentences">The sentences of the article.</param>
internal sealed class EventIndex(SourceText text, IReadOnlyList<SentenceSyntax> sentences)
{
    /// <summary>The share of a phrase's weight that a sentence must hold.</summary>
    private const double Threshold = 0.4;

    private const int StemLength = 5;

    private readonly HashSet<int>?[] _words = new HashSet<int>?[sentences.Count];
    private Dictionary<int, int>? _frequency;

    /// <summary>The best of some sentences; -1 when none is good enough.</summary>
    /// <param name="phrase">The words that name the event.</param>
    /// <param name="candidates">Indices of sentences; of equals the later one wins.</param>
    public int Find(TextSpan phrase, IEnumerable<int> candidates)
    {
        HashSet<int> words = Stems(text.AsSpan(phrase));
        double total = words.Sum(Weight);
        (int best, double most) = (-1, Threshold * total);
        if (words.Count < 2)
        {
            return -1;
        }

        foreach (int candidate in candidates)
        {
            HashSet<int> told = WordsOf(candidate);
            double shared = words.Where(told.Contains).Sum(Weight);
            if (shared >= most && words.Count(told.Contains) >= 2)
            {
                (best, most) = (candidate, shared);
            }
        }

        return best;
    }

    private HashSet<int> WordsOf(int sentence) => _words[sentence] ??= Stems(text.AsSpan(sentences[sentence].Span));

    private double Weight(int word)
    {
        if (_frequency is null)
        {
            _frequency = [];
            for (int i = 0; i < sentences.Count; i++)
            {
                foreach (int stem in WordsOf(i))
                {
                    _frequency[stem] = _frequency.GetValueOrDefault(stem) + 1;
                }
            }
        }

        return Math.Log(1 + ((double)sentences.Count / Math.Max(1, _frequency.GetValueOrDefault(word))));
    }

    /// <summary>FNV-1a over the code units: the same in every process.</summary>
    private static int Hash(ReadOnlySpan<char> word)
    {
        uint hash = Fnv1a.Offset;
        foreach (char c in word)
        {
            hash = Fnv1a.Add(hash, c);
        }

        return (int)hash;
    }

    /// <summary>The beginnings of the words of four letters and more, and of shorter ones in capitals.</summary>
    private static HashSet<int> Stems(ReadOnlySpan<char> words)
    {
        var stems = new HashSet<int>();
        Span<char> stem = stackalloc char[StemLength];
        for (int i = 0; i < words.Length;)
        {
            int start = i;
            while (i < words.Length && char.IsLetter(words[i]))
            {
                i++;
            }

            if (i - start >= 4 || i - start >= 2 && char.IsUpper(words[start]))
            {
                int length = words[start..Math.Min(i, start + StemLength)].ToLowerInvariant(stem);
                if (!(stem[..length] is "that" or "with" or "from" or "this" or "when" or "after" or "befor" or "their" or "there" or "which" or "were" or "have" or "been" or "the"))
                {
                    stems.Add(Hash(stem[..length]));
                }
            }

            i = i == start ? i + 1 : i;
        }

        return stems;
    }
}
