using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>The words that get vectors of their own: row 0 stands for all others, the rest follow in the order of their hashes.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _index = [];
    private readonly int[] _frequencies;

    /// <summary>Collects the words that occur often enough.</summary>
    /// <param name="gold">The treebank.</param>
    /// <param name="cutoff">How often is enough in the treebank.</param>
    /// <param name="silver">Sentences that a parser annotated.</param>
    /// <param name="silverCutoff">How often is enough in both together.</param>
    /// <param name="lexicon">What is known of words.</param>
    public Vocabulary(
        IEnumerable<DependencySentence> gold, int cutoff, IEnumerable<DependencySentence> silver, int silverCutoff, WordLexicon lexicon)
    {
        var goldCounts = new Dictionary<uint, int>();
        Count(gold, lexicon, goldCounts);
        var counts = new Dictionary<uint, int>(goldCounts);
        Count(silver, lexicon, counts);
        Hashes =
        [
            .. counts.Where(entry => entry.Value >= silverCutoff || goldCounts.GetValueOrDefault(entry.Key) >= cutoff)
                .Select(entry => entry.Key).Order(),
        ];
        _frequencies = [0, .. Hashes.Select(hash => counts[hash])];
        for (int i = 0; i < Hashes.Length; i++)
        {
            _index[Hashes[i]] = i + 1;
        }
    }

    /// <summary>The hashes of the words; word i has row i + 1.</summary>
    public uint[] Hashes { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => _frequencies.Length;

    /// <summary>The row of a word.</summary>
    public int Row(uint hash) => _index.GetValueOrDefault(hash);

    /// <summary>How often the word of a row occurs; 0 for row 0.</summary>
    public int Frequency(int row) => _frequencies[row];

    private static void Count(IEnumerable<DependencySentence> sentences, WordLexicon lexicon, Dictionary<uint, int> counts)
    {
        foreach (DependencySentence sentence in sentences)
        {
            WordSequence words = sentence.Tokens.Sequence;
            for (int i = 0; i < words.Count; i++)
            {
                uint hash = WordFeatures.Of(words[i], first: false, lexicon).Form;
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }
    }
}
