using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// The part of the network that scores transitions: the encoded words of a state and its discrete features, one hidden layer, one
/// output for each transition. Keeps what it needs to go back over all states of a sentence at once. Not thread-safe.
/// </summary>
internal sealed class TransitionScorer
{
    private readonly TrainingSettings _settings;
    private readonly SplitMix _random;
    private readonly int _outputs;
    private readonly Parameter _projection;
    private readonly Parameter _states;
    private readonly Parameter _hiddenBias;
    private readonly Parameter _output;
    private readonly Parameter _outputBias;
    private readonly float[] _projectionTransposed;
    private readonly float[] _outputTransposed;
    private readonly float[] _scores;
    private float[] _projected = [];
    private float[] _projectedGradient = [];
    private float[] _encodedGradient = [];
    private float[] _hidden = [];
    private float[] _hiddenMask = [];
    private float[] _hiddenGradient = [];
    private float[] _scoreGradient = [];
    private float[] _scratch = [];
    private int[] _words = [];
    private int[] _features = [];
    private int _count;

    public TransitionScorer(TrainingSettings settings, int outputs, SplitMix random)
    {
        _settings = settings;
        _random = random;
        _outputs = outputs;
        int width = ParserShape.Positions * settings.Hidden;
        _projection = new Parameter(ParserPart.Projection, settings.Encoder, width, MathF.Sqrt(1.5f / settings.Encoder), random);
        _states = new Parameter(ParserPart.States, StateFeatures.RowCount, settings.Hidden, 0.05f, random, sparse: true);
        _hiddenBias = new Parameter(ParserPart.HiddenBias, 1, settings.Hidden, 0, random);
        _output = new Parameter(ParserPart.Output, settings.Hidden, outputs, MathF.Sqrt(1.5f / settings.Hidden), random);
        _outputBias = new Parameter(ParserPart.OutputBias, 1, outputs, 0, random);
        _projectionTransposed = new float[_projection.Values.Length];
        _outputTransposed = new float[_output.Values.Length];
        _scores = new float[outputs];
        Refresh();
    }

    public IEnumerable<Parameter> Parameters => [_projection, _states, _hiddenBias, _output, _outputBias];

    /// <summary>Largest magnitude of a hidden unit before its activation, since it was last set to 0.</summary>
    public float Range { get; set; }

    /// <summary>The weights have changed.</summary>
    public void Refresh()
    {
        Matrices.Transpose(_projection.Values, _projectionTransposed, _projection.Rows, _projection.Columns);
        Matrices.Transpose(_output.Values, _outputTransposed, _output.Rows, _output.Columns);
    }

    /// <summary>Starts a sentence.</summary>
    /// <param name="encoded">Rows of the encoder: the words, the root, "no word".</param>
    /// <param name="count">Number of words.</param>
    public void Start(ReadOnlySpan<float> encoded, int count)
    {
        int rows = count + ParserShape.SpecialRows, states = 2 * count;
        Buffers.Clear(ref _projected, rows * _projection.Columns);
        Matrices.MultiplyAdd(encoded, _projection.Values, _projected, rows, _settings.Encoder, _projection.Columns);
        Buffers.Take(ref _hidden, states * _settings.Hidden);
        Buffers.Take(ref _hiddenMask, states * _settings.Hidden);
        Buffers.Clear(ref _scoreGradient, states * _outputs);
        Buffers.Take(ref _words, states * ParserShape.Positions);
        Buffers.Take(ref _features, states * StateFeatures.Count);
        _count = 0;
    }

    /// <summary>The scores of all transitions in a state; valid until the next call.</summary>
    /// <param name="state">The state.</param>
    /// <param name="tags">Tags of the words.</param>
    /// <param name="punctuation">Numbers of punctuation marks before the words.</param>
    /// <param name="training">Whether to drop hidden units.</param>
    public ReadOnlySpan<float> Score(TransitionState state, ReadOnlySpan<TokenTag> tags, ReadOnlySpan<byte> punctuation, bool training)
    {
        int width = _settings.Hidden;
        Span<int> words = _words.AsSpan(_count * ParserShape.Positions, ParserShape.Positions);
        Span<int> features = _features.AsSpan(_count * StateFeatures.Count, StateFeatures.Count);
        Span<float> hidden = _hidden.AsSpan(_count * width, width);
        _hiddenBias.Values.CopyTo(hidden);
        for (int position = 0; position < words.Length; position++)
        {
            int word = position < words.Length - 1 ? state.Stack(position) : state.Front;
            words[position] = word < 0 ? state.Count + 1 : word;
            Matrices.Add(_projected.AsSpan((words[position] * _projection.Columns) + (position * width), width), hidden);
        }

        StateFeatures.Extract(state, tags, punctuation, features);
        foreach (int feature in features)
        {
            Matrices.Add(_states.Row(feature), hidden);
        }

        foreach (float value in hidden)
        {
            Range = MathF.Max(Range, MathF.Abs(value));
        }

        Rectifier.Forward(hidden, _hiddenMask.AsSpan(_count * width, width), training ? _settings.HiddenDropout : 0, _random);
        _outputBias.Values.CopyTo(_scores, 0);
        Matrices.MultiplyAdd(hidden, _output.Values, _scores, 1, width, _outputs);
        return _scores;
    }

    /// <summary>Keeps the state that was scored last, and gives the place for the gradient of its scores.</summary>
    public Span<float> Keep() => _scoreGradient.AsSpan(_count++ * _outputs, _outputs);

    /// <summary>Adds to the gradients of all kept states and returns that of the encoder's rows.</summary>
    public Span<float> Backward(ReadOnlySpan<float> encoded, int count)
    {
        int width = _settings.Hidden, rows = count + ParserShape.SpecialRows, wide = _projection.Columns;
        ReadOnlySpan<float> scores = _scoreGradient.AsSpan(0, _count * _outputs);
        Span<float> hidden = Buffers.Clear(ref _hiddenGradient, _count * width);
        Matrices.MultiplyAdd(scores, _outputTransposed, hidden, _count, _outputs, width);
        Span<float> scratch = Buffers.Take(ref _scratch, Math.Max(_count * width, rows * _settings.Encoder));
        Matrices.Transpose(_hidden.AsSpan(0, _count * width), scratch, _count, width);
        Matrices.MultiplyAdd(scratch, scores, _output.Gradient, width, _count, _outputs);
        Dropout.Apply(hidden, _hiddenMask);
        Span<float> projected = Buffers.Clear(ref _projectedGradient, rows * wide);
        for (int i = 0; i < _count; i++)
        {
            ReadOnlySpan<float> gradient = hidden.Slice(i * width, width);
            Matrices.Add(scores.Slice(i * _outputs, _outputs), _outputBias.Gradient);
            Matrices.Add(gradient, _hiddenBias.Gradient);
            for (int position = 0; position < ParserShape.Positions; position++)
            {
                Matrices.Add(gradient, projected.Slice((_words[(i * ParserShape.Positions) + position] * wide) + (position * width), width));
            }

            foreach (int feature in _features.AsSpan(i * StateFeatures.Count, StateFeatures.Count))
            {
                Matrices.Add(gradient, _states.TouchedGradient(feature));
            }
        }

        Matrices.Transpose(encoded, scratch, rows, _settings.Encoder);
        Matrices.MultiplyAdd(scratch, projected, _projection.Gradient, _settings.Encoder, rows, wide);
        Span<float> below = Buffers.Clear(ref _encodedGradient, rows * _settings.Encoder);
        Matrices.MultiplyAdd(projected, _projectionTransposed, below, rows, wide, _settings.Encoder);
        return below;
    }
}
