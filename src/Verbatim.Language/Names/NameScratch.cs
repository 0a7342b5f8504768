namespace Verbatim.Language.Names;

/// <summary>The buffers for one sentence at a time, reused by one thread.</summary>
internal sealed class NameScratch
{
    [ThreadStatic]
    private static NameScratch? s_current;

    private WordInfo[] _words = new WordInfo[256];
    private int _count;

    /// <summary>The buffers of the current thread.</summary>
    public static NameScratch Current => s_current ??= new NameScratch();

    /// <summary>What is known of the words of the sentence.</summary>
    public Span<WordInfo> Words => _words.AsSpan(0, _count);

    /// <summary>0 for a sentence in usual case, 1 for title case, 2 for capitals throughout.</summary>
    public uint Mode { get; set; }

    /// <summary>Index of the first word that is not a mark.</summary>
    public int First { get; set; }

    /// <summary>Scores and paths of a stretch of words.</summary>
    public NameLattice Lattice { get; } = new();

    /// <summary>Makes room for a sentence.</summary>
    public Span<WordInfo> Reserve(int count)
    {
        if (_words.Length < count)
        {
            _words = new WordInfo[Math.Max(count, _words.Length * 2)];
        }

        _count = count;
        return Words;
    }
}
