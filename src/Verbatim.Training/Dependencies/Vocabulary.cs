using Verbatim.Models;
using Verbatim.Models.Parser;
using Verbatim.Models.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>The words that get vectors of their own: row 0 stands for all others, the rest follow in the order of their hashes.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly int[] _frequencies;

    /// <summary>Collects the words that occur at least <paramref name="cutoff"/> times.</summary>
    public Vocabulary(IEnumerable<DependencySentence> sentences, int cutoff, WordLexicon lexicon)
    {
        var counts = new Dictionary<uint, int>();
        foreach (DependencySentence sentence in sentences)
        {
            WordSequence words = sentence.Tokens.Sequence;
            for (int i = 0; i < words.Count; i++)
            {
                uint hash = WordFeatures.Of(words[i], first: false, lexicon).Form;
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        Hashes = [.. counts.Where(entry => entry.Value >= cutoff).Select(entry => entry.Key).Order()];
        _frequencies = [0, .. Hashes.Select(hash => counts[hash])];
        for (int i = 0; i < Hashes.Length; i++)
        {
            _rows[Hashes[i]] = i + 1;
        }
    }

    /// <summary>The hashes of the words; word i has row i + 1.</summary>
    public uint[] Hashes { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _frequencies.Length;

    /// <summary>The row of a word.</summary>
    public int Row(uint hash) => _rows.GetValueOrDefault(hash);

    /// <summary>How often the word of a row occurs; 0 for row 0.</summary>
    public int Frequency(int row) => _frequencies[row];
}
