using System.Numerics.Tensors;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Names;

/// <summary>
/// Trains the name tagger on several data sets. Every set but those marked as general has, beside the shared weights, weights of its own
/// that take up its conventions and are not shipped (feature augmentation; Daumé, 2007). Single-threaded and deterministic.
/// </summary>
internal sealed class NameTrainer(IReadOnlyList<NameSetOptions> sets, Dictionary<uint, ushort> lists, LanguageModels models, NameTrainingOptions options, TextWriter log)
{
    private static readonly float[] Biases = [0, 0.25f, 0.5f, 0.75f, 1];

    private readonly NameLexicon _lexicon = new(HashedMap.Of(lists));

    /// <summary>Trains and returns the container.</summary>
    public byte[] Train(IReadOnlyList<NameSentence> sentences)
    {
        // Without each of several parts in turn, to learn on that part what the probabilities are worth; then on everything.
        LogCoverage(sentences);
        var decisions = new List<(int Set, float Probability, bool Right)>();
        float bias = 0;
        for (int part = 0; part < options.HeldOutParts; part++)
        {
            NameSentence[] held = [.. sentences.Where((_, index) => index % options.HoldOut == part)];
            NameField field = Learn([.. sentences.Where((_, index) => index % options.HoldOut != part)]);
            if (part == 0)
            {
                bias = Biases.MaxBy(bias => F1(Score(field, bias, held)));
                log.WriteLine(FormattableString.Invariant($"names: bias {bias}, held out F1 {F1(Score(field, bias, held)):P2}"));
            }

            decisions.AddRange(Score(field, bias, [.. held.Where(sentence => sets[sentence.Set].IsLabelledByPeople)]).Decisions);
        }

        return Build(Learn(sentences), bias, Fit(decisions));
    }

    /// <summary>
    /// Fits the curve on data sets that people labelled in full, each with about the same number of names, so that the largest does not decide
    /// alone.
    /// </summary>
    private Calibration Fit(List<(int Set, float Probability, bool Right)> decisions)
    {
        List<(float, bool)>[] found = [.. decisions.GroupBy(entry => entry.Set).OrderBy(group => group.Key)
            .Select(group => group.Select(entry => (entry.Probability, entry.Right)).ToList())];
        int most = found.Max(list => list.Count);
        foreach (List<(float Probability, bool Right)> list in found)
        {
            log.WriteLine(FormattableString.Invariant(
                $"names: held out {list.Count} names found, {list.Average(entry => entry.Right ? 1.0 : 0):P1} right, mean probability {list.Average(entry => entry.Probability):F3}"));
        }

        return Calibration.Fit([.. found.SelectMany(list => Enumerable.Repeat(list, (int)Math.Round((double)most / list.Count)).SelectMany(copy => copy))]);
    }

    private NameTagger Open(byte[] model) => NameTagger.Load(ModelFile.Open(NameTagger.FileName, model, NameTagger.Kind), models.Lexicon);

    private byte[] Build(NameField field, float bias, Calibration calibration)
    {
        var builder = new ModelFileBuilder(NameTagger.Kind);
        HashedMap.Write(builder, "lists", lists);
        NameWeights.Write(builder, "features", field.Weights.AsSpan(0, NameLabels.RowWidth << options.TableBits));
        builder.Add("bias", new ReadOnlySpan<float>(in bias));
        builder.Add("transitions", field.Transitions);
        calibration.Write(builder, "calibration");
        return builder.ToArray();
    }

    private (int Names, List<(int, float, bool Right)> Decisions) Score(NameField field, float bias, NameSentence[] held)
    {
        NameTagger tagger = Open(Build(field, bias, new Calibration([0], [0.5f])));
        var decisions = new List<(int, float, bool)>();
        int names = 0;
        foreach (NameSentence sentence in held)
        {
            var found = new List<NameSpan>();
            tagger.Tag(sentence.Tokens.Sequence, Tags(sentence), found, calibrated: false);
            HashSet<(int, int, NameKind)> gold = [.. sentence.Names.Select(name => (name.FirstToken, name.TokenCount, name.Kind))];
            names += gold.Count;
            decisions.AddRange(found.Select(name => (sentence.Set, name.Probability, gold.Contains((name.FirstToken, name.TokenCount, name.Kind)))));
        }

        return (names, decisions);
    }

    private static double F1((int Names, List<(int, float, bool Right)> Decisions) score) =>
        2.0 * score.Decisions.Count(decision => decision.Right) / Math.Max(1, score.Names + score.Decisions.Count);

    private TokenTag[] Tags(NameSentence sentence)
    {
        var tags = new TokenTag[sentence.Labels.Length];
        models.Tagger.Tag(sentence.Tokens.Sequence, tags);
        return tags;
    }

    private void LogCoverage(IReadOnlyList<NameSentence> sentences)
    {
        foreach (var group in sentences.GroupBy(sentence => sentence.Set))
        {
            int words = 0, candidates = 0, names = 0, covered = 0;
            foreach (NameSentence sentence in group)
            {
                NameScratch scratch = NameScratch.Current;
                NameWords.Describe(scratch, _lexicon, models.Lexicon, sentence.Tokens.Sequence, Tags(sentence));
                for (int i = 0; i < sentence.Labels.Length; i++)
                {
                    words++;
                    candidates += scratch.Words[i].IsCandidate ? 1 : 0;
                }

                foreach (NameSpan name in sentence.Names)
                {
                    names++;
                    bool all = true;
                    for (int i = 0; i < name.TokenCount; i++)
                    {
                        all &= scratch.Words[name.FirstToken + i].IsCandidate;
                    }

                    covered += all ? 1 : 0;
                }
            }

            log.WriteLine(FormattableString.Invariant($"names: set {group.Key}: {100.0 * candidates / words:F1} % of the words are candidates, {100.0 * covered / names:F1} % of {names} names"));
        }
    }

    private NameField Learn(IReadOnlyList<NameSentence> sentences)
    {
        Stretch[] stretches = [.. sentences.SelectMany(Prepare)];
        DropRareFeatures(stretches);
        foreach (Stretch stretch in stretches)
        {
            stretch.Rows = [.. stretch.Features.Select(features => RowsOf(features, stretch.Set))];
            stretch.Features = [];
        }

        var field = new NameField((1 << options.TableBits) + (1 << options.OwnBits));
        var random = new Random(TrainingContext.Seed);
        float[] sum = new float[NameLabels.RowWidth << options.TableBits], transitions = new float[field.Transitions.Length];
        int seen = 0, averaged = Math.Min(options.AveragedEpochs, options.Epochs);
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(stretches);
            field.Rate = options.Rate * (1 - (0.9f * epoch / options.Epochs));
            double loss = 0;
            foreach (Stretch stretch in stretches)
            {
                loss += field.Learn(Dropout(stretch.Rows, random), stretch.Labels, sets[stretch.Set].Weight);
                if (++seen % options.DecayInterval == 0)
                {
                    field.Decay(options.Decay);
                }
            }

            if (epoch >= options.Epochs - averaged)
            {
                TensorPrimitives.Add(sum, field.Weights.AsSpan(0, sum.Length), sum);
                TensorPrimitives.Add(transitions, field.Transitions, transitions);
            }

            log.WriteLine(FormattableString.Invariant($"names: pass {epoch + 1} of {options.Epochs}, loss {loss / stretches.Length:F3} a stretch"));
        }

        TensorPrimitives.Divide(sum, averaged, field.Weights.AsSpan(0, sum.Length));
        TensorPrimitives.Divide(transitions, averaged, field.Transitions);
        return field;
    }

    /// <summary>Leaves features out at random, so that none is relied on alone (Wang and Manning, 2013).</summary>
    private int[][] Dropout(int[][] rows, Random random) =>
        options.Dropout <= 0 ? rows : Array.ConvertAll(rows, row => Array.FindAll(row, _ => random.NextSingle() >= options.Dropout));

    private IEnumerable<Stretch> Prepare(NameSentence sentence)
    {
        NameScratch scratch = NameScratch.Current;
        NameWords.Describe(scratch, _lexicon, models.Lexicon, sentence.Tokens.Sequence, Tags(sentence));
        var stretches = new List<Stretch>();
        int count = sentence.Labels.Length;
        uint[] buffer = new uint[NameFeatures.Max];
        for (int start = 0; start < count; start++)
        {
            int end = start;
            while (end < count && scratch.Words[end].IsCandidate)
            {
                end++;
            }

            if (end == start)
            {
                continue;
            }

            var features = new uint[end - start][];
            for (int i = start; i < end; i++)
            {
                features[i - start] = buffer[..NameFeatures.Extract(scratch, sentence.Tokens.Sequence, i, buffer)];
            }

            stretches.Add(new Stretch(sentence.Set, LabelsOf(sentence, start, end)) { Features = features });
            start = end;
        }

        return stretches;
    }

    /// <summary>The labels of a stretch; names that go beyond it are left out.</summary>
    private static byte[] LabelsOf(NameSentence sentence, int start, int end)
    {
        byte[] labels = new byte[end - start];
        Array.Fill(labels, (byte)NameLabels.Outside);
        foreach (NameSpan name in sentence.Names.Where(name => name.FirstToken >= start && name.FirstToken + name.TokenCount <= end))
        {
            NameSentence.Put(labels, name.FirstToken - start, name.TokenCount, name.Kind);
        }

        return labels;
    }

    private void DropRareFeatures(Stretch[] stretches)
    {
        byte[] counts = new byte[1 << 24];
        foreach (uint feature in stretches.SelectMany(stretch => stretch.Features).SelectMany(features => features))
        {
            ref byte count = ref counts[feature >> 8];
            count = (byte)Math.Min(count + 1, byte.MaxValue);
        }

        foreach (Stretch stretch in stretches)
        {
            stretch.Features = Array.ConvertAll(stretch.Features, features => Array.FindAll(features, feature => counts[feature >> 8] >= options.MinimumFeatureCount));
        }
    }

    private int[] RowsOf(uint[] features, int set)
    {
        uint mask = (1u << options.TableBits) - 1, ownMask = (1u << options.OwnBits) - 1;
        bool own = !sets[set].IsGeneral;
        int[] rows = new int[own ? features.Length * 2 : features.Length];
        for (int i = 0; i < features.Length; i++)
        {
            rows[i] = (int)(features[i] & mask);
            if (own)
            {
                rows[features.Length + i] = (1 << options.TableBits) + (int)(NameHash.Feature((uint)set + 1, features[i]) & ownMask);
            }
        }

        return rows;
    }

    private sealed record Stretch(int Set, byte[] Labels)
    {
        public uint[][] Features { get; set; } = [];

        public int[][] Rows { get; set; } = [];
    }
}
