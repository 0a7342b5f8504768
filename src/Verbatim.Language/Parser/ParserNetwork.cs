using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Parser;

/// <summary>
/// The parser's weights as integers, ready to score (see <see cref="FixedPoint"/>). Immutable; shared by all threads.
/// </summary>
internal sealed class ParserNetwork
{
    private const int HiddenRange = short.MaxValue / 2;

    private readonly uint[] _wordHashes;
    private readonly int[] _wordRows;

    public ParserNetwork(ParserWeights weights)
    {
        Shape = weights.Shape;
        Actions = weights.Actions;
        FirstRight = Array.FindIndex(Actions, action => action.Kind == ParserAction.Transition.Right);
        (_wordHashes, _wordRows) = Index(weights.Vocabulary);

        float input = InputScale(weights);
        Words = weights[ParserPart.Words].ToInt16(input);
        Ending3 = weights[ParserPart.Ending3].ToInt16(input);
        Ending2 = weights[ParserPart.Ending2].ToInt16(input);
        Beginning3 = weights[ParserPart.Beginning3].ToInt16(input);
        Shapes = weights[ParserPart.Shapes].ToInt16(input);
        Clusters = weights[ParserPart.Clusters].ToInt16(input);
        Senses = weights[ParserPart.Senses].ToInt16(input);
        Tags = weights[ParserPart.Tags].ToInt16(input);

        float encoder = FixedPoint.InputLimit / (1.5f * weights.Ranges[0]);
        Window = new Dense(weights[ParserPart.Window], weights[ParserPart.WindowBias].ToFloats(), 3 * Shape.Input, Shape.Encoder, input, encoder);
        Recurrent = new Dense[Shape.Recurrent];
        Steps = new float[Shape.Recurrent + 1];
        Steps[0] = encoder;
        for (int layer = 0; layer < Recurrent.Length; layer++)
        {
            Recurrent[layer] = new Dense(
                weights[ParserPart.Recurrent, layer], weights[ParserPart.RecurrentBias, layer].ToFloats(), Shape.Encoder, 3 * Shape.Encoder, Steps[layer], 1);
            Steps[layer + 1] = FixedPoint.InputLimit / (1.5f * weights.Ranges[layer + 1]);
        }

        float hidden = HiddenRange / weights.Ranges[^1];
        Projection = new Dense(weights[ParserPart.Projection], [], Shape.Encoder, ParserShape.Positions * Shape.Hidden, Steps[^1], hidden);
        SpecialRows = ProjectSpecial(weights[ParserPart.Special].ToInt16(Steps[^1]));
        States = weights[ParserPart.States].ToInt16(hidden);
        HiddenBias = weights[ParserPart.HiddenBias].ToInt16(hidden);

        float output = FixedPoint.Scale(weights[ParserPart.Output].Largest, FixedPoint.WeightLimit);
        Output = FixedPoint.Pack(weights[ParserPart.Output].ToInt16(output), Shape.Hidden, Shape.Output);
        float bias = output * hidden / (1 << HiddenShift);
        OutputBias = Array.ConvertAll(weights[ParserPart.OutputBias].ToFloats(), value => (int)MathF.Round(value * bias));
    }

    /// <summary>How far a hidden unit is shifted right so that it becomes an input of the output layer.</summary>
    public const int HiddenShift = 3;

    public ParserShape Shape { get; }

    public ParserAction[] Actions { get; }

    /// <summary>Number of the first right arc in <see cref="Actions"/>.</summary>
    public int FirstRight { get; }

    public short[] Words { get; }

    public short[] Ending3 { get; }

    public short[] Ending2 { get; }

    public short[] Beginning3 { get; }

    public short[] Shapes { get; }

    public short[] Clusters { get; }

    public short[] Senses { get; }

    public short[] Tags { get; }

    public Dense Window { get; }

    public Dense[] Recurrent { get; }

    /// <summary>The factor from a value of the encoder to its integer: after the window, then after each recurrent layer.</summary>
    public float[] Steps { get; }

    public Dense Projection { get; }

    /// <summary>The projections of the root and of a missing word.</summary>
    public short[] SpecialRows { get; }

    public short[] States { get; }

    public short[] HiddenBias { get; }

    public short[] Output { get; }

    public int[] OutputBias { get; }

    /// <summary>The row of a word: 0 when it is not known.</summary>
    public int WordRow(uint hash)
    {
        int mask = _wordHashes.Length - 1;
        for (int slot = (int)hash & mask; _wordRows[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_wordHashes[slot] == hash)
            {
                return _wordRows[slot];
            }
        }

        return 0;
    }

    private static (uint[] Hashes, int[] Rows) Index(uint[] vocabulary)
    {
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(vocabulary.Length * 2) + 2);
        uint[] hashes = new uint[size];
        int[] rows = new int[size];
        for (int i = 0; i < vocabulary.Length; i++)
        {
            int slot = (int)vocabulary[i] & (size - 1);
            while (rows[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            hashes[slot] = vocabulary[i];
            rows[slot] = i + 1;
        }

        return (hashes, rows);
    }

    /// <summary>A scale at which no sum of a word's vectors passes the limit of an input.</summary>
    private static float InputScale(ParserWeights weights)
    {
        float word = 0;
        ReadOnlySpan<ParserPart> summed =
        [
            ParserPart.Words, ParserPart.Ending3, ParserPart.Ending2, ParserPart.Beginning3, ParserPart.Shapes, ParserPart.Clusters, ParserPart.Senses,
        ];
        foreach (ParserPart part in summed)
        {
            word += 1 / FixedPoint.Scale(weights[part].Largest, 1);
        }

        return (FixedPoint.InputLimit - summed.Length) / MathF.Max(word, 1 / FixedPoint.Scale(weights[ParserPart.Tags].Largest, 1));
    }

    private short[] ProjectSpecial(short[] special)
    {
        short[] clamped = Array.ConvertAll(special, value => (short)Math.Clamp((int)value, -FixedPoint.InputLimit, FixedPoint.InputLimit));
        int[] sums = new int[ParserShape.SpecialRows * Projection.Columns];
        short[] rows = new short[sums.Length];
        FixedPoint.Multiply(clamped, Shape.Encoder, Projection.Packed, sums, ParserShape.SpecialRows, Shape.Encoder, Projection.Columns);
        Elementwise.ToInt16(sums, Projection.Factor, rows);
        return rows;
    }

    /// <summary>A dense layer.</summary>
    internal sealed class Dense
    {
        public Dense(QuantizedWeights weights, float[] bias, int inner, int columns, float inputScale, float outputScale)
        {
            float scale = FixedPoint.Scale(weights.Largest, FixedPoint.WeightLimit);
            Packed = FixedPoint.Pack(weights.ToInt16(scale), inner, columns);
            Columns = columns;
            Factor = outputScale / (inputScale * scale);
            Bias = Array.ConvertAll(bias, value => value * outputScale);
        }

        /// <summary>The weights as <see cref="FixedPoint.Pack"/> lays them out.</summary>
        public short[] Packed { get; }

        /// <summary>Width of the output.</summary>
        public int Columns { get; }

        /// <summary>From a sum to the output's scale.</summary>
        public float Factor { get; }

        /// <summary>The bias in the output's scale; empty when there is none.</summary>
        public float[] Bias { get; }
    }
}
