namespace Verbatim.Language.Tagging;

/// <summary>
/// The words that the tagger met lately, at most 16,384: sets of four, of which the oldest makes room. Used by any number of threads
/// without a lock: whatever a reader finds is compared with the word that it looks for, so that a race costs time and no more.
/// </summary>
internal sealed class TaggerWordCache
{
    private const int Sets = 1 << 12;
    private const int Ways = 4;

    private readonly Slot[] _slots = new Slot[Sets * Ways];

    /// <summary>The remembered word, or null.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash"><see cref="WordHash.Exact"/> of it.</param>
    /// <param name="place">Where it stands (<see cref="TaggerFeatures.Place"/>).</param>
    public TaggerWord? Find(ReadOnlySpan<char> word, uint hash, uint place)
    {
        uint key = Key(hash, place);
        ReadOnlySpan<Slot> set = _slots.AsSpan((int)(key & (Sets - 1)) * Ways, Ways);
        for (int way = 0; way < set.Length; way++)
        {
            if (set[way].Key == key && set[way].Word is { } entry && entry.Place == place && word.SequenceEqual(entry.Text))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Remembers a word.</summary>
    public void Add(TaggerWord word)
    {
        uint key = Key(word.Form.Exact, word.Place);
        Span<Slot> set = _slots.AsSpan((int)(key & (Sets - 1)) * Ways, Ways);
        for (int way = Ways - 1; way > 0; way--)
        {
            set[way] = set[way - 1];
        }

        // The word must be complete in memory before another thread can see it.
        Volatile.Write(ref set[0].Word, word);
        set[0].Key = key;
    }

    private static uint Key(uint hash, uint place) => hash + (place * 0x9E3779B1u);

    private struct Slot
    {
        public uint Key;
        public TaggerWord? Word;
    }
}
