using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Quotations;

/// <summary>
/// A logistic regression over a few hashed features that says which words a cue may begin with, so that the many others need no further features.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class CueFilter
{
    /// <summary>Number of features of a word.</summary>
    public const int Features = 9;

    /// <summary>Binary logarithm of the number of buckets.</summary>
    internal const int Bits = 16;

    private readonly float[] _weights;

    /// <summary>Takes one weight for each bucket; a word whose sum is positive is kept.</summary>
    public CueFilter(float[] weights) => _weights = weights;

    /// <summary>Whether a cue may begin with a word that has these features.</summary>
    public bool Keeps(ReadOnlySpan<int> buckets) => Sum(_weights, buckets) > 0;

    /// <summary>The bucket of a feature.</summary>
    public static int BucketOf(uint hash) => (int)(hash >> (32 - Bits));

    /// <summary>The sum of the weights of a word's features.</summary>
    internal static float Sum(float[] weights, ReadOnlySpan<int> buckets)
    {
        float sum = 0;
        foreach (int bucket in buckets)
        {
            sum += weights[bucket];
        }

        return sum;
    }

    /// <summary>Reads the weights from a section.</summary>
    /// <exception cref="ModelException">The section is missing or has another length.</exception>
    internal static CueFilter Load(ModelFile file, string section)
    {
        float[] weights = file.Weights(section);
        return weights.Length == 1 << Bits ? new CueFilter(weights) : throw file.Fault(section, "there are not as many weights as buckets");
    }
}
