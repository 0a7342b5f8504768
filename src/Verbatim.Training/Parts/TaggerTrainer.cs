using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>
/// Trains the tagger: an averaged perceptron with margin that runs over each sentence with its own earlier decisions as history.
/// Single-threaded; the order of the sentences follows a fixed seed.
/// </summary>
internal sealed class TaggerTrainer
{
    private readonly TaggerOptions _options;
    private readonly WordLexicon _lexicon;
    private readonly TextWriter _log;
    private readonly List<(TokenSentence Sentence, int[] Labels)[]> _folds;
    private readonly AmbiguityClasses _classes;
    private readonly Dictionary<uint, ushort> _certain;
    private readonly float _certainty;

    /// <summary>Prepares the training data.</summary>
    public TaggerTrainer(IReadOnlyList<TokenSentence> sentences, WordLexicon lexicon, TaggerOptions options, TextWriter log)
    {
        _options = options;
        _lexicon = lexicon;
        _log = log;
        LabelSet = TagLabels.From(sentences, options.MinimumLabelCount);
        _folds = [.. Enumerable.Range(0, options.Folds).Select(fold => sentences
            .Skip((int)((long)sentences.Count * fold / options.Folds))
            .Take((int)(((long)sentences.Count * (fold + 1) / options.Folds) - ((long)sentences.Count * fold / options.Folds)))
            .Select(sentence => (sentence, LabelSet.LabelsOf(sentence))).ToArray())];
        _classes = new AmbiguityClasses(_folds, LabelSet.Count);
        (_certain, _certainty) = _classes.Certain(options.CertainCount, options.CertainShare);
    }

    /// <summary>The joint labels.</summary>
    public TagLabels LabelSet { get; }

    /// <summary>Trains and returns the container.</summary>
    public byte[] Train()
    {
        // The last fold is held out once, to learn how margins become probabilities.
        int held = _options.Folds - 1;
        byte[] partial = Build(Learn(held, (_options.Epochs + 1) / 2), _classes.Without(held), new Calibration([0], [0.5f]));
        Calibration calibration = Calibrate(partial, _folds[held]);
        return Build(Learn(-1, _options.Epochs), _classes.All(), calibration);
    }

    /// <summary>The tags of every sentence, in their order, each from a tagger that has not seen the sentence's fold; probabilities mean nothing.</summary>
    public IEnumerable<TokenTag[]> Jackknife()
    {
        for (int fold = 0; fold < _options.Folds; fold++)
        {
            byte[] model = Build(Learn(fold, _options.Epochs), _classes.Without(fold), new Calibration([0], [0.5f]));
            PartOfSpeechTagger tagger = PartOfSpeechTagger.Load(ModelFile.Open(PartOfSpeechTagger.FileName, model, PartOfSpeechTagger.Kind), _lexicon);
            foreach (var (sentence, _) in _folds[fold])
            {
                var tags = new TokenTag[sentence.Words.Length];
                tagger.Tag(sentence.Sequence, tags);
                yield return tags;
            }
        }
    }

    private byte[] Build(PerceptronTable table, Dictionary<uint, ushort> classes, Calibration calibration)
    {
        var builder = new ModelFileBuilder(PartOfSpeechTagger.Kind);
        builder.Add("labels", LabelSet.Codes);
        HashedMap.Write(builder, "classes", classes);
        HashedMap.Write(builder, "certain", _certain);
        builder.Add("certainty", new ReadOnlySpan<float>(in _certainty));
        float gate = _options.Gate;
        builder.Add("gate", new ReadOnlySpan<float>(in gate));
        SparseWeights.Write(builder, "features", table.Average(), _options.Threshold);
        calibration.Write(builder, "calibration");
        return builder.ToArray();
    }

    private Calibration Calibrate(byte[] model, (TokenSentence Sentence, int[] Labels)[] held)
    {
        PartOfSpeechTagger tagger = PartOfSpeechTagger.Load(ModelFile.Open(PartOfSpeechTagger.FileName, model, PartOfSpeechTagger.Kind), _lexicon);
        var decisions = new List<(float, bool)>();
        foreach (var (sentence, _) in held)
        {
            float[] margins = new float[sentence.Words.Length];
            var tags = new TokenTag[sentence.Words.Length];
            tagger.Tag(sentence.Sequence, tags, margins);
            for (int i = 0; i < tags.Length; i++)
            {
                if (!float.IsNaN(margins[i]))
                {
                    decisions.Add((margins[i], tags[i].Upos == sentence.Upos[i]));
                }
            }
        }

        return Calibration.Fit(decisions);
    }

    private PerceptronTable Learn(int without, int epochs)
    {
        Prepared[] sentences = [.. Enumerable.Range(0, _options.Folds).Where(fold => fold != without).SelectMany(Prepare)];
        var table = new PerceptronTable(FrequentFeatures(sentences), LabelSet.Count);
        var random = new Random(TrainingContext.Seed);
        var worker = new Worker(table, _options.TrainingGate);
        for (int run = 1; run <= _options.Runs; run++)
        {
            for (int epoch = 1; epoch <= epochs; epoch++)
            {
                random.Shuffle(sentences);
                int wrong = 0, words = 0;
                foreach (Prepared sentence in sentences)
                {
                    wrong += worker.Learn(sentence, _options.Margin);
                    words += sentence.Labels.Length;
                }

                _log.WriteLine(FormattableString.Invariant(
                    $"tags: run {run} of {_options.Runs}, epoch {epoch} of {epochs}, {100.0 * wrong / words:F2} % wrong in training"));
            }

            table.EndRun();
        }

        return table;
    }

    private IEnumerable<Prepared> Prepare(int fold)
    {
        Dictionary<uint, ushort> classes = _classes.Without(fold);
        var map = HashedMap.Of(classes);
        foreach (var (sentence, labels) in _folds[fold])
        {
            var forms = new WordForm[sentence.Words.Length + (2 * TaggerFeatures.Margin)];
            TaggerFeatures.Describe(sentence.Sequence, _lexicon, map, forms);
            yield return new Prepared(forms, TaggerFeatures.IsHeadline(sentence.Sequence), labels,
                [.. sentence.Words.Select(word => _certain.GetValueOrDefault(WordHash.Exact(word)) - 1)]);
        }
    }

    private IEnumerable<uint> FrequentFeatures(Prepared[] sentences)
    {
        var counts = new Dictionary<uint, byte>();
        uint[] features = new uint[TaggerFeatures.Maximum];
        uint start = (uint)LabelSet.Count;
        foreach (Prepared sentence in sentences)
        {
            int[] labels = sentence.Labels;
            for (int i = 0; i < labels.Length; i++)
            {
                if (sentence.Certain[i] >= 0)
                {
                    continue;
                }

                int count = TaggerFeatures.FillWords(sentence.Forms, i, sentence.Headline, features);
                count += TaggerFeatures.FillPairs(sentence.Forms, i, i > 0 ? (uint)labels[i - 1] : start,
                    i > 1 ? (uint)labels[i - 2] : start, features.AsSpan(count));
                foreach (uint feature in features.AsSpan(0, count))
                {
                    ref byte seen = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _);
                    seen = (byte)Math.Min(seen + 1, byte.MaxValue);
                }
            }
        }

        return counts.Where(entry => entry.Value >= _options.MinimumFeatureCount).Select(entry => entry.Key);
    }

    /// <summary>A training sentence; Certain holds the label of a word that is never ambiguous, and -1 for any other.</summary>
    private sealed record Prepared(WordForm[] Forms, bool Headline, int[] Labels, int[] Certain);

    private sealed class Worker(PerceptronTable table, float gate)
    {
        private readonly uint[] _features = new uint[TaggerFeatures.Maximum];
        private readonly int[] _rows = new int[TaggerFeatures.Maximum];
        private readonly float[] _scores = new float[table.Width];
        private readonly bool[] _contends = new bool[table.Labels];

        /// <summary>Learns from one sentence and returns how many labels were wrong.</summary>
        public int Learn(Prepared sentence, float margin)
        {
            uint tag1 = (uint)table.Labels, tag2 = tag1;
            int wrong = 0;
            for (int i = 0; i < sentence.Labels.Length; i++)
            {
                if (sentence.Certain[i] >= 0)
                {
                    tag2 = tag1;
                    tag1 = (uint)sentence.Certain[i];
                    continue;
                }

                int gold = sentence.Labels[i];
                Array.Clear(_scores);
                int rows = table.AddTo(_features.AsSpan(0, TaggerFeatures.FillWords(sentence.Forms, i, sentence.Headline, _features)), _rows, _scores);
                if (Contenders() > 1)
                {
                    int count = TaggerFeatures.FillPairs(sentence.Forms, i, tag1, tag2, _features);
                    rows += table.AddTo(_features.AsSpan(0, count), _rows.AsSpan(rows), _scores);
                }

                int best = Best(-1), rival = best == gold ? Best(gold) : best;
                if (best != gold || (rival >= 0 && _scores[gold] <= _scores[rival] + margin))
                {
                    table.Update(_rows.AsSpan(0, rows), gold, rival);
                }

                table.Tick();
                wrong += best != gold ? 1 : 0;
                tag2 = tag1;
                tag1 = (uint)best;
            }

            return wrong;
        }

        /// <summary>Counts the labels that what is said of several words or tags can still bring to the front, and rules out all others.</summary>
        private int Contenders()
        {
            float least = TensorPrimitives.Max<float>(_scores.AsSpan(0, table.Labels)) - gate;
            int count = 0;
            for (int label = 0; label < table.Labels; label++)
            {
                _contends[label] = _scores[label] >= least;
                count += _contends[label] ? 1 : 0;
            }

            return count;
        }

        /// <summary>The contender with the highest score, one left out; -1 when there is none.</summary>
        private int Best(int without)
        {
            int best = -1;
            for (int label = 0; label < table.Labels; label++)
            {
                best = _contends[label] && label != without && (best < 0 || _scores[label] > _scores[best]) ? label : best;
            }

            return best;
        }
    }
}
