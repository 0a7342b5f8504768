using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Tagging;

/// <summary>
/// Tags words with part of speech: a greedy left-to-right tagger whose weights come from an averaged perceptron with margin
/// (Collins, 2002) over the features of <see cref="TaggerFeatures"/>. Universal and treebank tag are one joint label. A label far behind
/// the best by what the words say each by itself is out of the question; features of several words or tags decide between those left.
/// Deterministic, safe for use by any number of threads; allocates only for a word that it has not met lately.
/// </summary>
internal sealed class PartOfSpeechTagger
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "tagger.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "tagger";

    private const int Margin = TaggerFeatures.Margin;

    [ThreadStatic]
    private static TaggerWord[]? s_words;

    private readonly TaggerWordCache _cache = new();
    private readonly WordLexicon _lexicon;
    private readonly HashedMap _classes;
    private readonly HashedMap _certain;
    private readonly SparseWeights _weights;
    private readonly Calibration _calibration;
    private readonly float _certainty;
    private readonly int _gate;

    // For each label a row of scores' length: the lowest value for labels of the same universal tag and places of none, else the highest.
    private readonly short[] _others;
    private readonly Upos[] _upos;
    private readonly Xpos[] _xpos;
    private readonly TaggerWord _before;
    private readonly TaggerWord _after;

    private PartOfSpeechTagger(ModelFile file, WordLexicon lexicon, ushort[] labels)
    {
        _lexicon = lexicon;
        _classes = HashedMap.Read(file, "classes");
        _certain = HashedMap.Read(file, "certain");
        _weights = SparseWeights.Read(file, "features", labels.Length);
        _calibration = Calibration.Read(file, "calibration");
        _certainty = file.Floats("certainty") is [float certainty] ? certainty : throw file.Fault("certainty", "this is not one number");
        _gate = file.Floats("gate") is [>= 0 and float gate] && gate < short.MaxValue * _weights.Scale
            ? (int)(gate / _weights.Scale)
            : throw file.Fault("gate", "this is not one number in range");
        _upos = [.. labels.Select(label => (Upos)(label >> 8))];
        _xpos = [.. labels.Select(label => (Xpos)(label & 255))];
        _others = new short[labels.Length * _weights.Width];
        for (int i = 0; i < _others.Length; i++)
        {
            int other = i % _weights.Width;
            _others[i] = other < labels.Length && _upos[other] != _upos[i / _weights.Width] ? short.MaxValue : short.MinValue;
        }

        _before = new TaggerWord("", 0, in WordForm.Before, 0, _weights, _upos.Length);
        _after = new TaggerWord("", 0, in WordForm.After, 0, _weights, _upos.Length);
    }

    /// <summary>Reads the tagger from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static PartOfSpeechTagger Load(ModelFile file, WordLexicon lexicon)
    {
        ushort[] labels = file.UShorts("labels");
        return labels.Length is 0 or > SparseWeights.MaximumLabels || labels.Any(label => label >> 8 >= TagNames.UposCount || (label & 255) >= TagNames.XposCount)
            ? throw file.Fault("labels", "there are no labels, too many, or unknown ones")
            : new PartOfSpeechTagger(file, lexicon, labels);
    }

    /// <summary>Tags a sentence.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Receives one tag per word; at least as long as the sentence.</param>
    /// <exception cref="ArgumentException"><paramref name="tags"/> is shorter than the sentence.</exception>
    public void Tag(in WordSequence words, Span<TokenTag> tags) => Tag(in words, tags, []);

    /// <summary>
    /// Tags a sentence and gives the margins that the probabilities come from, unless <paramref name="margins"/> is empty; not a number
    /// for a word that is never ambiguous.
    /// </summary>
    internal void Tag(in WordSequence words, Span<TokenTag> tags, Span<float> margins)
    {
        if (tags.Length < words.Count)
        {
            throw new ArgumentException("There are fewer places than words.", nameof(tags));
        }

        Span<short> scores = stackalloc short[SparseWeights.MaximumLabels];
        Span<int> sums = stackalloc int[SparseWeights.MaximumLabels];
        Span<byte> contenders = stackalloc byte[SparseWeights.MaximumLabels];
        Span<uint> features = stackalloc uint[TaggerFeatures.Maximum];
        scores = scores[.._weights.Width];
        ReadOnlySpan<TaggerWord> known = Find(in words);
        uint tag1 = (uint)_upos.Length, tag2 = tag1;
        for (int i = 0; i < words.Count; i++)
        {
            TaggerWord word = known[i + Margin];
            int best = word.Label - 1;
            float margin = float.NaN;
            if (best < 0)
            {
                TaggerWord last = known[i + Margin - 1], next = known[i + Margin + 1], next2 = known[i + Margin + 2];
                short most = TaggerWord.Sum(word, next, last, next2, known[i], scores);
                ReadOnlySpan<byte> rivals = contenders[..TaggerScores.AtLeast((short)Math.Max(most - _gate, short.MinValue + 1), scores, contenders)];
                best = rivals.IsEmpty ? 0 : rivals[0];
                if (rivals.Length > 1)
                {
                    uint spacing = (words.HasSpaceBefore(i) ? 1u : 0) | (i + 1 < words.Count && words.HasSpaceBefore(i + 1) ? 2u : 0);
                    int count = TaggerFeatures.FillPairs(in known[i].Form, in last.Form, in word.Form, in next.Form, in next2.Form, spacing, tag1, tag2, features);
                    foreach (byte label in rivals)
                    {
                        sums[label] = scores[label];
                    }

                    _weights.AddTo(features[..count], rivals, sums);
                    foreach (byte label in rivals)
                    {
                        best = sums[label] > sums[best] ? label : best;
                        scores[label] = (short)Math.Clamp(sums[label], short.MinValue, short.MaxValue);
                    }
                }

                int second = TaggerScores.Highest(scores, _others.AsSpan(best * scores.Length, scores.Length));
                margin = second == short.MinValue ? 0 : (scores[best] - second) * _weights.Scale;
            }

            tags[i] = new TokenTag(_upos[best], _xpos[best], float.IsNaN(margin) ? _certainty : _calibration.Probability(margin));
            if (!margins.IsEmpty)
            {
                margins[i] = margin;
            }

            tag2 = tag1;
            tag1 = (uint)best;
        }
    }

    /// <summary>The words of a sentence between boundary words, from the cache where it has them.</summary>
    private ReadOnlySpan<TaggerWord> Find(in WordSequence words)
    {
        int count = words.Count;
        TaggerWord[]? found = s_words;
        if (found is null || found.Length < count + (2 * Margin))
        {
            s_words = found = new TaggerWord[Math.Max(256, count + (2 * Margin))];
        }

        bool headline = TaggerFeatures.IsHeadline(in words);
        found[0] = found[1] = _before;
        found[count + Margin] = found[count + Margin + 1] = _after;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> word = words[i];
            uint place = TaggerFeatures.Place(i, headline);
            uint hash = WordHash.Exact(word);
            TaggerWord? entry = _cache.Find(word, hash, place);
            if (entry is null)
            {
                WordForm form = WordForm.Describe(word, _lexicon, _classes);
                int label = _certain[hash];
                entry = new TaggerWord(word.ToString(), place, in form, label <= _upos.Length ? label : 0, _weights, _upos.Length);
                _cache.Add(entry);
            }

            found[i + Margin] = entry;
        }

        return found.AsSpan(0, count + (2 * Margin));
    }
}
