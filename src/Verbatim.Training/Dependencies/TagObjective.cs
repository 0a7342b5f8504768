using System.Runtime.Intrinsics;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// A second objective for the encoder, used in training only: to tell the gold tags of each word. The tags that the parser reads are
/// predicted, and this teaches the encoder to see through their errors. Not thread-safe.
/// </summary>
internal sealed class TagObjective
{
    private readonly int _width;
    private readonly float _weight;
    private readonly Dictionary<(Upos, Xpos), int> _labels = [];
    private readonly int _columns;
    private readonly Parameter _output;
    private readonly Parameter _bias;
    private readonly float[] _transposed;
    private float[] _scores = [];
    private float[] _scratch = [];

    /// <summary>Creates the objective.</summary>
    /// <param name="width">Width of the encoder.</param>
    /// <param name="weight">How much it counts beside the parser's own.</param>
    /// <param name="sentences">The treebank, for its set of tags.</param>
    /// <param name="random">Source of randomness.</param>
    public TagObjective(int width, float weight, IEnumerable<DependencySentence> sentences, SplitMix random)
    {
        _width = width;
        _weight = weight;
        foreach (var tag in sentences.SelectMany(sentence => sentence.Tokens.Upos.Zip(sentence.Tokens.Xpos)))
        {
            _labels.TryAdd(tag, _labels.Count);
        }

        _columns = (_labels.Count + FixedPoint.ColumnBlock - 1) / FixedPoint.ColumnBlock * FixedPoint.ColumnBlock;
        _output = new Parameter(ParserPart.Output, width, _columns, MathF.Sqrt(1.5f / width), random, layer: 1);
        _bias = new Parameter(ParserPart.OutputBias, 1, _columns, 0, random, layer: 1);
        _transposed = new float[_output.Values.Length];
        Refresh();
    }

    public IEnumerable<Parameter> Parameters => [_output, _bias];

    /// <summary>The weights have changed.</summary>
    public void Refresh() => Matrices.Transpose(_output.Values, _transposed, _width, _columns);

    /// <summary>The loss of a sentence; its gradients are added to the parameters and to <paramref name="encodedGradient"/>.</summary>
    public double Learn(DependencySentence sentence, ReadOnlySpan<float> encoded, Span<float> encodedGradient)
    {
        int count = sentence.Arcs.Length;
        Span<float> scores = Buffers.Take(ref _scores, count * _columns);
        for (int i = 0; i < count; i++)
        {
            _bias.Values.CopyTo(scores[(i * _columns)..]);
        }

        Matrices.MultiplyAdd(encoded, _output.Values, scores, count, _width, _columns);
        double loss = 0;
        for (int i = 0; i < count; i++)
        {
            loss += Differentiate(scores.Slice(i * _columns, _columns), _labels[(sentence.Tokens.Upos[i], sentence.Tokens.Xpos[i])]);
            Matrices.Add(scores.Slice(i * _columns, _columns), _bias.Gradient);
        }

        Span<float> scratch = Buffers.Take(ref _scratch, count * _width);
        Matrices.Transpose(encoded[..(count * _width)], scratch, count, _width);
        Matrices.MultiplyAdd(scratch, scores, _output.Gradient, _width, count, _columns);
        Matrices.MultiplyAdd(scores, _transposed, encodedGradient, count, _columns, _width);
        return loss * _weight;
    }

    /// <summary>Turns scores into the gradient of the weighted log loss.</summary>
    private double Differentiate(Span<float> scores, int gold)
    {
        float highest = scores[0];
        foreach (float score in scores[.._labels.Count])
        {
            highest = MathF.Max(highest, score);
        }

        var offset = Vector256.Create(highest);
        for (int i = 0; i < scores.Length; i += 8)
        {
            Vector256.Exp(Vector256.Create<float>(scores[i..]) - offset).CopyTo(scores[i..]);
        }

        scores[_labels.Count..].Clear();
        float sum = 0;
        foreach (float value in scores)
        {
            sum += value;
        }

        double loss = -Math.Log(MathF.Max(scores[gold], 1e-12f) / sum);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] *= _weight / sum;
        }

        scores[gold] -= _weight;
        return loss;
    }
}
