using Verbatim.Language.Names;
using Verbatim.Training.Data;

namespace Verbatim.Training.Names;

/// <summary>A sentence with its gold names.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Labels">One label per word (<see cref="NameLabels"/>).</param>
/// <param name="Set">Number of the data set that it comes from.</param>
internal sealed record NameSentence(TokenSentence Tokens, byte[] Labels, int Set)
{
    /// <summary>The gold names, with probability 1.</summary>
    public List<NameSpan> Names => SpansOf(Labels);

    /// <summary>Reads names off a well-formed label sequence.</summary>
    public static List<NameSpan> SpansOf(ReadOnlySpan<byte> labels)
    {
        var names = new List<NameSpan>();
        for (int i = 0; i < labels.Length; i++)
        {
            int first = i;
            if (labels[i] == NameLabels.Outside)
            {
                continue;
            }

            while (NameLabels.IsOpen(labels[i]))
            {
                i++;
            }

            names.Add(new NameSpan(first, i - first + 1, (NameKind)(labels[first] >> 2), 1));
        }

        return names;
    }

    /// <summary>Writes one name into a label sequence.</summary>
    public static void Put(Span<byte> labels, int first, int length, NameKind kind)
    {
        for (int i = 0; i < length; i++)
        {
            labels[first + i] = (byte)(((int)kind * 4) + NameLabels.PositionIn(i, length));
        }
    }
}
