using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Quotations;

/// <summary>
/// Turns the probabilities that the random fields state for the parts of one attribution into how often such a part is right: for cue, source and
/// content a logistic regression over the logits of the three (Platt 1999), fitted on articles that the models had not seen. Immutable; safe to share
/// between threads.
/// </summary>
internal sealed class MarginalCalibration
{
    /// <summary>Number of parts: cue, source, content.</summary>
    public const int Parts = 3;

    /// <summary>Number of inputs of a regression: one, the three logits, and whether all words of the content stand in marks.</summary>
    public const int Inputs = 5;

    /// <summary>Index of the cue.</summary>
    public const int Cue = 0;

    /// <summary>Index of the source.</summary>
    public const int Source = 1;

    /// <summary>Index of the content.</summary>
    public const int Content = 2;

    /// <summary>Name of the section.</summary>
    internal const string Section = "calibration";

    private const float Certain = 1e-4f;

    private readonly float[] _weights;

    /// <summary>Takes the weights of the three regressions, one after the other.</summary>
    public MarginalCalibration(ReadOnlySpan<float> weights) => _weights = weights.ToArray();

    /// <summary>Leaves every probability as it is.</summary>
    public static MarginalCalibration None { get; } = new([0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]);

    /// <summary>The weights.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The inputs of the regressions.</summary>
    public static void Fill(float cue, float source, float content, bool isQuoted, Span<float> inputs)
    {
        inputs[0] = 1;
        inputs[1] = Logit(cue);
        inputs[2] = Logit(source);
        inputs[3] = Logit(content);
        inputs[4] = isQuoted ? 1 : 0;
    }

    /// <summary>How often a part is right, given the inputs.</summary>
    public float Probability(int part, ReadOnlySpan<float> inputs)
    {
        float sum = 0;
        for (int i = 0; i < Inputs; i++)
        {
            sum += _weights[(part * Inputs) + i] * inputs[i];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Reads the weights.</summary>
    /// <exception cref="ModelException">The section is missing or has another length.</exception>
    internal static MarginalCalibration Load(ModelFile file)
    {
        float[] weights = file.Floats(Section);
        return weights.Length == Parts * Inputs ? new MarginalCalibration(weights) : throw file.Fault(Section, "there are not as many weights as inputs");
    }

    private static float Logit(float probability)
    {
        float p = Math.Clamp(probability, Certain, 1 - Certain);
        return MathF.Log(p / (1 - p));
    }
}
