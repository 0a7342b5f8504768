using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Verbatim.Language;
using Verbatim.Language.Requests;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>
/// Trains the classifier of requests with ML.NET's averaged perceptron and reads its weights out into a plain scorer. Threshold and
/// calibration come from cross-validation on the train part.
/// </summary>
internal sealed class RequestsPart : ITrainingPart
{
    private const int Folds = 10;

    /// <inheritdoc/>
    public string Name => "requests";

    /// <inheritdoc/>
    public string Summary => "Trains the classifier of requests with ML.NET.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context) =>
        [new TrainedModel(RequestClassifier.FileName, Train(LabelFile.Read(context.Data("requests/parakweet.train.tsv")), context.Log), "Apache-2.0", [DataSet.Parakweet])];

    /// <summary>Trains on sentences and returns the container.</summary>
    public static byte[] Train(IReadOnlyList<(bool Label, string Text)> items, TextWriter log)
    {
        Example[] examples = [.. items.Select(Featurize)];
        new Random(TrainingContext.Seed).Shuffle(examples);
        var held = new List<(float Margin, bool Label)>();
        for (int fold = 0; fold < Folds; fold++)
        {
            var (weights, bias) = Fit([.. examples.Where((_, i) => i % Folds != fold)]);
            held.AddRange(examples.Where((_, i) => i % Folds == fold).Select(example => (Margin(example, weights, bias), example.Label)));
        }

        Calibration calibration = Calibration.Fit(held, bins: 24);
        var (border, f1) = BestBorder(held);
        log.WriteLine(FormattableString.Invariant($"requests: F1 in cross-validation {100 * f1:F1}"));
        var final = Fit(examples);
        return RequestClassifier.Write(final.Weights, final.Bias, calibration.Probability(border), calibration);
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        int right = 0, found = 0, gold = 0;
        var calibration = new CalibrationError();
        foreach (var (label, text) in LabelFile.Read(context.Data("requests/parakweet.dev.tsv")))
        {
            float probability = models.Requests.Score(text);
            bool positive = probability >= models.Requests.Threshold;
            gold += label ? 1 : 0;
            found += positive ? 1 : 0;
            right += label && positive ? 1 : 0;
            calibration.Add(probability, label);
        }

        double precision = (double)right / Math.Max(found, 1), recall = (double)right / Math.Max(gold, 1);
        return
        [
            ("Parakweet dev, precision, %", 100 * precision),
            ("Parakweet dev, recall, %", 100 * recall),
            ("Parakweet dev, F1, %", 200 * precision * recall / Math.Max(precision + recall, double.Epsilon)),
            ("Parakweet dev, expected calibration error", calibration.Value),
        ];
    }

    private static Example Featurize((bool Label, string Text) item)
    {
        var counter = new Counter();
        counter.Counts = new SortedDictionary<int, float>();
        RequestFeatures.Visit(item.Text, ref counter);
        float scale = 1 / MathF.Sqrt(Math.Max(counter.Counts.Values.Sum(), 1));
        return new Example
        {
            Label = item.Label,
            Features = new VBuffer<float>(RequestFeatures.Places, counter.Counts.Count, [.. counter.Counts.Values.Select(count => count * scale)], [.. counter.Counts.Keys]),
        };
    }

    private static (float[] Weights, float Bias) Fit(IReadOnlyList<Example> examples)
    {
        var context = new MLContext(seed: TrainingContext.Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, RequestFeatures.Places);
        IDataView data = context.Data.LoadFromEnumerable(examples, schema);
        AveragedPerceptronTrainer trainer = context.BinaryClassification.Trainers.AveragedPerceptron(
            new AveragedPerceptronTrainer.Options { NumberOfIterations = 15, LearningRate = 1, L2Regularization = 0 });
        LinearBinaryModelParameters model = trainer.Fit(data).Model;
        return ([.. model.Weights], model.Bias);
    }

    private static float Margin(Example example, float[] weights, float bias)
    {
        ReadOnlySpan<int> places = example.Features.GetIndices();
        ReadOnlySpan<float> values = example.Features.GetValues();
        for (int i = 0; i < places.Length; i++)
        {
            bias += weights[places[i]] * values[i];
        }

        return bias;
    }

    private static (float Border, double F1) BestBorder(List<(float Margin, bool Label)> decisions)
    {
        int gold = decisions.Count(decision => decision.Label), right = 0, found = 0;
        var best = (Border: 0f, F1: -1.0);
        foreach (var (margin, label) in decisions.OrderByDescending(decision => decision.Margin))
        {
            found++;
            right += label ? 1 : 0;
            double f1 = 2.0 * right / (found + gold);
            best = f1 > best.F1 ? (margin, f1) : best;
        }

        return best;
    }

    private sealed class Example
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }
    }

    private struct Counter : IFeatureSink
    {
        public SortedDictionary<int, float> Counts;

        public readonly void Add(int place) => Counts[place] = Counts.GetValueOrDefault(place) + 1;
    }
}
