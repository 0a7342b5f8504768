using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;

namespace Verbatim.Language.Requests;

/// <summary>
/// Says how likely a sentence asks its reader to do something. A linear model over hashed sequences of words
/// (<see cref="RequestFeatures"/>), trained with ML.NET. Deterministic, allocates nothing, safe for use by any number of threads.
/// </summary>
internal sealed class RequestClassifier
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "requests.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "requests";

    private readonly float[] _weights;
    private readonly float _bias;
    private readonly Calibration _calibration;

    private RequestClassifier(float[] weights, float bias, float threshold, Calibration calibration)
    {
        _weights = weights;
        _bias = bias;
        Threshold = threshold;
        _calibration = calibration;
    }

    /// <summary>The probability from which a sentence counts as a request; chosen for the best F1 in cross-validation.</summary>
    public float Threshold { get; }

    /// <summary>The calibrated probability, in [0, 1], that the sentence is a request.</summary>
    /// <param name="sentence">The text of one sentence.</param>
    public float Score(ReadOnlySpan<char> sentence) => _calibration.Probability(Margin(sentence));

    /// <summary>The distance from the model's decision border, before calibration.</summary>
    internal float Margin(ReadOnlySpan<char> sentence)
    {
        var sum = new Sum(_weights);
        RequestFeatures.Visit(sentence, ref sum);
        return _bias + (sum.Total / MathF.Sqrt(Math.Max(sum.Count, 1)));
    }

    /// <summary>Reads the classifier from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static RequestClassifier Load(ModelFile file)
    {
        float[] weights = file.Weights("weights");
        float[] numbers = file.Floats("numbers");
        if (weights.Length != RequestFeatures.Places || numbers.Length != 2)
        {
            throw file.Fault("weights", "the number of weights is another than that of this build");
        }

        return new RequestClassifier(weights, numbers[0], numbers[1], Calibration.Read(file, "calibration"));
    }

    /// <summary>Writes a classifier's container.</summary>
    internal static byte[] Write(float[] weights, float bias, float threshold, Calibration calibration)
    {
        var builder = new ModelFileBuilder(Kind).AddWeights("weights", weights, blockSize: 4096, compress: true);
        builder.Add("numbers", new ReadOnlySpan<float>([bias, threshold]));
        calibration.Write(builder, "calibration");
        return builder.ToArray();
    }

    private struct Sum(float[] weights) : IFeatureSink
    {
        public float Total;
        public int Count;

        public void Add(int place)
        {
            Total += weights[place];
            Count++;
        }
    }
}
