using Verbatim.Language.Tags;

namespace Verbatim.Language.Parser;

/// <summary>Widths and numbers of rows of the parser's network.</summary>
internal sealed class ParserShape
{
    /// <summary>Number of words of a state that the hidden layer sees: three on the stack, one in the buffer.</summary>
    public const int Positions = 4;

    /// <summary>Number of classes of two characters.</summary>
    public const int PairRows = 512;

    /// <summary>Rows of <see cref="ParserPart.Special"/>: the root, and no word.</summary>
    public const int SpecialRows = 2;

    private const int Values = 8;
    private const int Largest = 1 << 20;

    /// <summary>Creates a shape. All widths are multiples of <see cref="FixedPoint.ColumnBlock"/>, those of the encoder and the hidden layer of twice that.</summary>
    public ParserShape(int word, int tag, int encoder, int hidden, int recurrent, int wordRows, int affixRows, int actions)
    {
        Word = word;
        Tag = tag;
        Encoder = encoder;
        Hidden = hidden;
        Recurrent = recurrent;
        WordRows = wordRows;
        AffixRows = affixRows;
        Actions = actions;
        Parts = ListParts();
    }

    /// <summary>Width of a word's vector.</summary>
    public int Word { get; }

    /// <summary>Width of a tag's vector.</summary>
    public int Tag { get; }

    /// <summary>Width of the encoder.</summary>
    public int Encoder { get; }

    /// <summary>Width of the hidden layer.</summary>
    public int Hidden { get; }

    /// <summary>Number of recurrent layers.</summary>
    public int Recurrent { get; }

    /// <summary>Number of known words and one.</summary>
    public int WordRows { get; }

    /// <summary>Number of classes of three characters.</summary>
    public int AffixRows { get; }

    /// <summary>Number of transitions.</summary>
    public int Actions { get; }

    /// <summary>Width of the input of the encoder.</summary>
    public int Input => Word + Tag;

    /// <summary>Width of the output: the transitions, padded.</summary>
    public int Output => (Actions + FixedPoint.ColumnBlock - 1) / FixedPoint.ColumnBlock * FixedPoint.ColumnBlock;

    /// <summary>Every matrix, in the order of the file.</summary>
    public IReadOnlyList<Entry> Parts { get; }

    /// <summary>Number of a matrix in <see cref="Parts"/>.</summary>
    public int IndexOf(ParserPart part, int layer)
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            if (Parts[i].Part == part && Parts[i].Layer == layer)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(part));
    }

    /// <summary>The numbers that make up the shape.</summary>
    public int[] ToInts() => [Word, Tag, Encoder, Hidden, Recurrent, WordRows, AffixRows, Actions];

    /// <summary>The shape that the numbers make up; null when they make none.</summary>
    public static ParserShape? FromInts(ReadOnlySpan<int> values)
    {
        if (values.Length != Values || values.ContainsAnyExceptInRange(0, Largest) || values[0] % 16 != 0 || values[1] % 16 != 0
            || values[2] % 32 != 0 || values[3] % 32 != 0 || values[2] > FixedPoint.LongestSum || values[3] > FixedPoint.LongestSum
            || 3 * (values[0] + values[1]) > FixedPoint.LongestSum || values[4] > 4 || values[5] == 0 || values[6] == 0 || values[7] == 0)
        {
            return null;
        }

        return new ParserShape(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
    }

    private List<Entry> ListParts()
    {
        List<Entry> parts =
        [
            new(ParserPart.Words, 0, WordRows, Word),
            new(ParserPart.Ending3, 0, AffixRows, Word),
            new(ParserPart.Ending2, 0, PairRows, Word),
            new(ParserPart.Beginning3, 0, AffixRows, Word),
            new(ParserPart.Shapes, 0, WordFeatures.ShapeCount, Word),
            new(ParserPart.Clusters, 0, WordFeatures.ClusterCount, Word),
            new(ParserPart.Senses, 0, WordFeatures.SenseCount, Word),
            new(ParserPart.Tags, 0, TagNames.UposCount * TagNames.XposCount, Tag),
            new(ParserPart.Window, 0, 3 * Input, Encoder),
            new(ParserPart.WindowBias, 0, 1, Encoder),
        ];
        for (int layer = 0; layer < Recurrent; layer++)
        {
            parts.Add(new(ParserPart.Recurrent, layer, Encoder, 3 * Encoder));
            parts.Add(new(ParserPart.RecurrentBias, layer, 1, 3 * Encoder));
        }

        parts.Add(new(ParserPart.Special, 0, SpecialRows, Encoder));
        parts.Add(new(ParserPart.Projection, 0, Encoder, Positions * Hidden));
        parts.Add(new(ParserPart.States, 0, StateFeatures.RowCount, Hidden));
        parts.Add(new(ParserPart.HiddenBias, 0, 1, Hidden));
        parts.Add(new(ParserPart.Output, 0, Hidden, Output));
        parts.Add(new(ParserPart.OutputBias, 0, 1, Output));
        return parts;
    }

    /// <summary>One matrix.</summary>
    /// <param name="Part">Which.</param>
    /// <param name="Layer">Number of the recurrent layer; 0 for the others.</param>
    /// <param name="Rows">Rows.</param>
    /// <param name="Columns">Columns.</param>
    internal sealed record Entry(ParserPart Part, int Layer, int Rows, int Columns)
    {
        /// <summary>Name of its section in the model file.</summary>
        public string Name => Layer == 0 ? Part.ToString() : Part.ToString() + (Layer + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
