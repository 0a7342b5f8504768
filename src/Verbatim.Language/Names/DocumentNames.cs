using System.Runtime.InteropServices;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Names;

/// <summary>
/// Makes the names of one document agree: mentions of one form get one kind, the one that their probabilities and the longer names that
/// end in them speak for, and further mentions of a name that the sentence alone did not show are added. Not thread-safe; one per document.
/// </summary>
internal sealed class DocumentNames
{
    private const float Trusted = 0.5f;
    private const float PartWeight = 0.5f;

    private readonly List<uint[]> _words = [];
    private readonly List<List<NameSpan>> _names = [];

    /// <summary>Adds the next sentence of the document.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="names">Its names as the <see cref="NameTagger"/> found them.</param>
    public void Add(in WordSequence words, IEnumerable<NameSpan> names)
    {
        uint[] hashes = new uint[words.Count];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = WordHash.Exact(words[i]);
        }

        _words.Add(hashes);
        _names.Add([.. names]);
    }

    /// <summary>The names of each sentence added, in order: ordered, not overlapping, inside the sentence.</summary>
    public IReadOnlyList<IReadOnlyList<NameSpan>> Resolve()
    {
        var votes = new Dictionary<uint, Votes>();
        for (int s = 0; s < _names.Count; s++)
        {
            foreach (NameSpan name in _names[s])
            {
                Vote(votes, FormOf(_words[s], name.FirstToken, name.TokenCount), name.Kind, name.Probability, name.TokenCount);
                if (name.Kind == NameKind.Person && name.TokenCount > 1)
                {
                    Vote(votes, FormOf(_words[s], name.FirstToken + name.TokenCount - 1, 1), name.Kind, name.Probability * PartWeight, 0);
                }
            }
        }

        var starts = new Dictionary<uint, int>();
        for (int s = 0; s < _names.Count; s++)
        {
            foreach (NameSpan name in _names[s].Where(name => name.Probability >= Trusted))
            {
                ref int longest = ref CollectionsMarshal.GetValueRefOrAddDefault(starts, _words[s][name.FirstToken], out _);
                longest = Math.Max(longest, name.TokenCount);
            }
        }

        for (int s = 0; s < _names.Count; s++)
        {
            Retype(_words[s], _names[s], votes);
            AddMissed(_words[s], _names[s], votes, starts);
        }

        return _names;
    }

    private static void Vote(Dictionary<uint, Votes> votes, uint form, NameKind kind, float weight, int length)
    {
        ref Votes entry = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, form, out _);
        entry.Add(kind, weight);
        entry.Length = Math.Max(entry.Length, length);
    }

    private static void Retype(uint[] words, List<NameSpan> names, Dictionary<uint, Votes> votes)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan name = names[i];
            (NameKind kind, float share) = votes[FormOf(words, name.FirstToken, name.TokenCount)].Best();
            if (kind != name.Kind)
            {
                names[i] = name with { Kind = kind, Probability = Math.Min(share, 1 - name.Probability) };
            }
        }
    }

    private static void AddMissed(uint[] words, List<NameSpan> names, Dictionary<uint, Votes> votes, Dictionary<uint, int> starts)
    {
        bool added = false;
        int next = 0, count = names.Count;
        for (int i = 0; i < words.Length; i++)
        {
            if (next < count && names[next].FirstToken == i)
            {
                i += names[next].TokenCount - 1;
                next++;
                continue;
            }

            if (!starts.TryGetValue(words[i], out int longest))
            {
                continue;
            }

            int room = (next < count ? names[next].FirstToken : words.Length) - i;
            for (int length = Math.Min(longest, room); length > 0; length--)
            {
                if (votes.TryGetValue(FormOf(words, i, length), out Votes found) && found.Length == length && found.Best() is var (kind, share) && found.Total >= Trusted)
                {
                    names.Add(new NameSpan(i, length, kind, share * Trusted));
                    added = true;
                    i += length - 1;
                    break;
                }
            }
        }

        if (added)
        {
            names.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        }
    }

    private static uint FormOf(uint[] words, int first, int length)
    {
        uint form = words[first];
        for (int i = 1; i < length; i++)
        {
            form = NameHash.Phrase(form, words[first + i]);
        }

        return form;
    }

    private struct Votes
    {
        private float _person, _organization, _location, _miscellaneous;

        public int Length;

        public readonly float Total => _person + _organization + _location + _miscellaneous;

        public void Add(NameKind kind, float weight)
        {
            switch (kind)
            {
                case NameKind.Person: _person += weight; break;
                case NameKind.Organization: _organization += weight; break;
                case NameKind.Location: _location += weight; break;
                default: _miscellaneous += weight; break;
            }
        }

        public readonly (NameKind Kind, float Share) Best()
        {
            (NameKind kind, float weight) = (NameKind.Person, _person);
            (kind, weight) = _organization > weight ? (NameKind.Organization, _organization) : (kind, weight);
            (kind, weight) = _location > weight ? (NameKind.Location, _location) : (kind, weight);
            (kind, weight) = _miscellaneous > weight ? (NameKind.Miscellaneous, _miscellaneous) : (kind, weight);
            return (kind, weight / Total);
        }
    }
}
