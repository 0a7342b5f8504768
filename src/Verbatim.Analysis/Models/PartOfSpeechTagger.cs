using Verbatim.Models.Tagging;

namespace Verbatim.Models;

/// <summary>
/// Tags words with part of speech: a greedy left-to-right tagger whose weights come from an averaged perceptron with margin
/// (Collins, 2002) over the features of <see cref="TaggerFeatures"/>. Universal and treebank tag are one joint label.
/// Deterministic, allocates nothing per word, safe for use by any number of threads.
/// </summary>
public sealed class PartOfSpeechTagger
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "tagger.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "tagger";

    /// <summary>Places of a score row; the number of labels is at most this.</summary>
    internal const int MaximumLabels = 128;

    [ThreadStatic]
    private static WordForm[]? s_forms;

    private readonly WordLexicon _lexicon;
    private readonly HashedMap _classes;
    private readonly SparseWeights _weights;
    private readonly Calibration _calibration;
    private readonly Upos[] _upos;
    private readonly Xpos[] _xpos;

    private PartOfSpeechTagger(WordLexicon lexicon, HashedMap classes, SparseWeights weights, Calibration calibration, Upos[] upos, Xpos[] xpos)
    {
        _lexicon = lexicon;
        _classes = classes;
        _weights = weights;
        _calibration = calibration;
        _upos = upos;
        _xpos = xpos;
    }

    /// <summary>Reads the tagger from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static PartOfSpeechTagger Load(ModelFile file, WordLexicon lexicon)
    {
        ushort[] labels = file.UShorts("labels");
        if (labels.Length is 0 or >= MaximumLabels || labels.Any(label => label >> 8 >= TagNames.UposCount || (label & 255) >= TagNames.XposCount))
        {
            throw file.Fault("labels", "there are no labels, too many, or unknown ones");
        }

        return new PartOfSpeechTagger(lexicon, HashedMap.Read(file, "classes"), SparseWeights.Read(file, "features"),
            Calibration.Read(file, "calibration"), [.. labels.Select(label => (Upos)(label >> 8))], [.. labels.Select(label => (Xpos)(label & 255))]);
    }

    /// <summary>Tags a sentence.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">Receives one tag per word; at least as long as the sentence.</param>
    /// <exception cref="ArgumentException"><paramref name="tags"/> is shorter than the sentence.</exception>
    public void Tag(in WordSequence words, Span<TokenTag> tags) => Tag(in words, tags, []);

    /// <summary>Tags a sentence and gives the margins that the probabilities come from, unless <paramref name="margins"/> is empty.</summary>
    internal void Tag(in WordSequence words, Span<TokenTag> tags, Span<float> margins)
    {
        if (tags.Length < words.Count)
        {
            throw new ArgumentException("There are fewer places than words.", nameof(tags));
        }

        Span<int> scores = stackalloc int[MaximumLabels];
        Span<uint> features = stackalloc uint[TaggerFeatures.Maximum];
        Span<WordForm> forms = Forms(words.Count + (2 * TaggerFeatures.Margin));
        bool headline = TaggerFeatures.Describe(in words, _lexicon, _classes, forms);
        uint tag1 = (uint)_upos.Length, tag2 = tag1;
        for (int i = 0; i < words.Count; i++)
        {
            int count = TaggerFeatures.Fill(forms, i, headline, tag1, tag2, features);
            scores.Clear();
            _weights.AddTo(features[..count], scores);
            int best = Best(scores, out int margin);
            tags[i] = new TokenTag(_upos[best], _xpos[best], _calibration.Probability(margin * _weights.Scale));
            if (!margins.IsEmpty)
            {
                margins[i] = margin * _weights.Scale;
            }

            tag2 = tag1;
            tag1 = (uint)best;
        }
    }

    private static Span<WordForm> Forms(int count)
    {
        WordForm[]? forms = s_forms;
        if (forms is null || forms.Length < count)
        {
            s_forms = forms = new WordForm[Math.Max(256, count)];
        }

        return forms.AsSpan(0, count);
    }

    /// <summary>The label with the highest score, and by how much it leads the best label of another universal tag.</summary>
    private int Best(ReadOnlySpan<int> scores, out int margin)
    {
        Upos[] upos = _upos;
        scores = scores[..upos.Length];
        int best = 0;
        for (int label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        int second = int.MinValue;
        Upos tag = upos[best];
        for (int label = 0; label < upos.Length; label++)
        {
            if (scores[label] > second && upos[label] != tag)
            {
                second = scores[label];
            }
        }

        margin = second == int.MinValue ? 0 : scores[best] - second;
        return best;
    }
}
