using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Names;

/// <summary>What it is worth that one label follows another, in log units; forbidden steps are minus infinity. Immutable and thread-safe.</summary>
internal sealed class NameTransitions
{
    private readonly float[] _scores = new float[NameLabels.Count * NameLabels.Count];
    private readonly float[] _factors = new float[NameLabels.Count * NameLabels.Count];

    /// <summary>Takes a square matrix, row = label before; forbidden steps are ignored.</summary>
    public NameTransitions(ReadOnlySpan<float> scores)
    {
        for (int i = 0; i < _scores.Length; i++)
        {
            bool allowed = NameLabels.CanFollow(i / NameLabels.Count, i % NameLabels.Count);
            _scores[i] = allowed ? scores[i] : float.NegativeInfinity;
            _factors[i] = allowed ? MathF.Exp(scores[i]) : 0;
        }
    }

    /// <summary>The scores of the labels that follow <paramref name="label"/>.</summary>
    public ReadOnlySpan<float> From(int label) => _scores.AsSpan(label * NameLabels.Count, NameLabels.Count);

    /// <summary>The exponentials of <see cref="From"/>.</summary>
    public ReadOnlySpan<float> FactorsFrom(int label) => _factors.AsSpan(label * NameLabels.Count, NameLabels.Count);

    /// <summary>Reads the matrix from the section NAME.</summary>
    /// <exception cref="ModelException">The section is missing or has another size.</exception>
    public static NameTransitions Read(ModelFile file, string name)
    {
        float[] scores = file.Floats(name);
        return scores.Length == NameLabels.Count * NameLabels.Count && scores.All(float.IsFinite)
            ? new NameTransitions(scores)
            : throw file.Fault(name, "this is not a matrix of label transitions");
    }
}
