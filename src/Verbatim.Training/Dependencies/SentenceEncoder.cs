using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// The part of the network that reads a sentence: vectors of words, affixes, shapes and tags, a window of three words, recurrent
/// layers. The output has two more rows than the sentence has words: the artificial root and "no word". Not thread-safe.
/// </summary>
internal sealed class SentenceEncoder
{
    private readonly TrainingSettings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly WordLexicon _lexicon;
    private readonly SplitMix _random;
    private readonly int _input;
    private readonly Parameter[] _tables;
    private readonly Parameter _tags;
    private readonly Parameter _window;
    private readonly Parameter _windowBias;
    private readonly Parameter _special;
    private readonly RecurrentLayer[] _layers;
    private readonly float[] _windowTransposed;
    private readonly float[][] _levels;
    private int[] _rows = [];
    private float[] _vectors = [];
    private float[] _vectorMask = [];
    private float[] _windows = [];
    private float[] _firstMask = [];
    private float[] _outputMask = [];
    private float[] _gradient = [];
    private float[] _gradientBelow = [];
    private float[] _windowGradient = [];
    private float[] _scratch = [];

    public SentenceEncoder(TrainingSettings settings, Vocabulary vocabulary, WordLexicon lexicon, SplitMix random)
    {
        _settings = settings;
        _vocabulary = vocabulary;
        _lexicon = lexicon;
        _random = random;
        _input = settings.Word + settings.Tag;
        _tables =
        [
            Table(ParserPart.Words, vocabulary.Rows, settings.Word),
            Table(ParserPart.Ending3, settings.AffixRows, settings.Word),
            Table(ParserPart.Ending2, ParserShape.PairRows, settings.Word),
            Table(ParserPart.Beginning3, settings.AffixRows, settings.Word),
            Table(ParserPart.Shapes, WordFeatures.ShapeCount, settings.Word),
            Table(ParserPart.Clusters, WordFeatures.ClusterCount, settings.Word),
            Table(ParserPart.Senses, WordFeatures.SenseCount, settings.Word),
        ];
        _tags = Table(ParserPart.Tags, TagNames.UposCount * TagNames.XposCount, settings.Tag);
        _window = new Parameter(ParserPart.Window, 3 * _input, settings.Encoder, MathF.Sqrt(2f / _input), random);
        _windowBias = new Parameter(ParserPart.WindowBias, 1, settings.Encoder, 0, random);
        _layers = [.. Enumerable.Range(0, settings.Recurrent).Select(layer => new RecurrentLayer(layer, settings.Encoder, random))];
        _levels = [.. Enumerable.Range(0, settings.Recurrent + 1).Select(_ => Array.Empty<float>())];
        _special = new Parameter(ParserPart.Special, ParserShape.SpecialRows, settings.Encoder, 0.1f, random);
        _windowTransposed = new float[_window.Values.Length];
        Refresh();
    }

    public IEnumerable<Parameter> Parameters =>
        [.. _tables, _tags, _window, _windowBias, .. _layers.SelectMany(layer => layer.Parameters), _special];

    /// <summary>Largest magnitude after the window and after each layer since the last <see cref="ClearRanges"/>.</summary>
    public float[] Ranges { get; private set; } = [];

    /// <summary>The tags of the sentence as the network sees them: some are withheld in training.</summary>
    public TokenTag[] Tags { get; private set; } = [];

    /// <summary>Number of punctuation marks before each word, modulo 256, and behind the last.</summary>
    public byte[] Punctuation { get; private set; } = [];

    /// <summary>The encoded sentence: a row for each word, the root and "no word".</summary>
    public ReadOnlySpan<float> Output(int count) => _levels[^1].AsSpan(0, (count + ParserShape.SpecialRows) * _settings.Encoder);

    public void ClearRanges() => Ranges = new float[_levels.Length];

    /// <summary>The weights have changed.</summary>
    public void Refresh()
    {
        Matrices.Transpose(_window.Values, _windowTransposed, _window.Rows, _window.Columns);
        foreach (RecurrentLayer layer in _layers)
        {
            layer.Refresh();
        }
    }

    /// <summary>Encodes a sentence, with dropout when training.</summary>
    public void Forward(DependencySentence sentence, bool training)
    {
        int count = sentence.Arcs.Length, width = _settings.Encoder;
        for (int level = 0; level < _levels.Length; level++)
        {
            Buffers.Take(ref _levels[level], (count + ParserShape.SpecialRows) * width);
        }

        Embed(sentence, training);
        Slide(count);
        Span<float> first = _levels[0].AsSpan(0, count * width);
        for (int i = 0; i < count; i++)
        {
            _windowBias.Values.CopyTo(first[(i * width)..]);
        }

        Matrices.MultiplyAdd(_windows, _window.Values, first, count, 3 * _input, width);
        Rectifier.Forward(first, Buffers.Take(ref _firstMask, count * width), training ? _settings.EncoderDropout : 0, _random);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Forward(_levels[layer], _levels[layer + 1], count);
        }

        if (training)
        {
            Span<float> mask = Buffers.Take(ref _outputMask, count * width);
            Dropout.Fill(mask, _settings.EncoderDropout, _random);
            Dropout.Apply(_levels[^1].AsSpan(0, count * width), mask);
        }

        _special.Values.CopyTo(_levels[^1].AsSpan(count * width));
        NoteRanges(count * width);
    }

    /// <summary>Adds to the gradients, given that of the output.</summary>
    public void Backward(ReadOnlySpan<float> outputGradient, int count)
    {
        int width = _settings.Encoder;
        Matrices.Add(outputGradient.Slice(count * width, ParserShape.SpecialRows * width), _special.Gradient);
        Span<float> gradient = Buffers.Take(ref _gradient, count * width);
        outputGradient[..(count * width)].CopyTo(gradient);
        Dropout.Apply(gradient, _outputMask);
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            Span<float> below = Buffers.Clear(ref _gradientBelow, count * width);
            _layers[layer].Backward(_levels[layer], _gradient, below, count);
            (_gradient, _gradientBelow) = (_gradientBelow, _gradient);
        }

        gradient = _gradient.AsSpan(0, count * width);
        Dropout.Apply(gradient, _firstMask);
        int wide = 3 * _input;
        Span<float> windows = Buffers.Clear(ref _windowGradient, count * wide);
        Matrices.MultiplyAdd(gradient, _windowTransposed, windows, count, width, wide);
        Span<float> scratch = Buffers.Take(ref _scratch, count * wide);
        Matrices.Transpose(_windows.AsSpan(0, count * wide), scratch, count, wide);
        Matrices.MultiplyAdd(scratch, gradient, _window.Gradient, wide, count, width);
        for (int i = 0; i < count; i++)
        {
            Matrices.Add(gradient.Slice(i * width, width), _windowBias.Gradient);
        }

        Scatter(windows, count);
    }

    private Parameter Table(ParserPart part, int rows, int columns) => new(part, rows, columns, 0.1f, _random, sparse: true);

    private void Embed(DependencySentence sentence, bool training)
    {
        int count = sentence.Arcs.Length, columns = _tables.Length + 1;
        WordSequence words = sentence.Tokens.Sequence;
        Span<int> rows = Buffers.Take(ref _rows, count * columns);
        Span<float> vectors = Buffers.Clear(ref _vectors, count * _input);
        Tags = [.. sentence.Tags];
        if (Punctuation.Length < count + 2)
        {
            Punctuation = new byte[2 * (count + 2)];
        }

        byte marks = 0;
        for (int i = 0; i < count; i++)
        {
            WordFeatures features = WordFeatures.Of(words[i], i == 0, _lexicon);
            Span<int> row = rows.Slice(i * columns, columns);
            row[0] = _vocabulary.Row(features.Form);
            if (training && _random.NextFloat() < _settings.WordDropout / (_settings.WordDropout + _vocabulary.Frequency(row[0])))
            {
                row[0] = 0;
            }

            row[1] = (int)(features.Ending3 % (uint)_settings.AffixRows);
            row[2] = (int)(features.Ending2 % ParserShape.PairRows);
            row[3] = (int)(features.Beginning3 % (uint)_settings.AffixRows);
            row[4] = features.Shape;
            row[5] = features.Cluster;
            row[6] = features.Senses;
            if (training && _settings.TagDropout > 0 && _random.NextFloat() < _settings.TagDropout)
            {
                Tags[i] = new TokenTag(Upos.X, Xpos.None, 0);
            }

            row[7] = ((int)Tags[i].Upos * TagNames.XposCount) + (int)Tags[i].Xpos;
            Span<float> word = vectors.Slice(i * _input, _settings.Word);
            for (int table = 0; table < _tables.Length; table++)
            {
                Matrices.Add(_tables[table].Row(row[table]), word);
            }

            _tags.Row(row[7]).CopyTo(vectors[((i * _input) + _settings.Word)..]);
            Punctuation[i] = marks;
            marks += Tags[i].Upos == Upos.Punct ? (byte)1 : (byte)0;
        }

        Punctuation[count] = marks;
        Punctuation[count + 1] = marks;
        if (training)
        {
            Span<float> mask = Buffers.Take(ref _vectorMask, count * _input);
            Dropout.Fill(mask, _settings.InputDropout, _random);
            Dropout.Apply(vectors, mask);
        }
    }

    /// <summary>Puts the vectors of a word's neighbours and its own side by side.</summary>
    private void Slide(int count)
    {
        int wide = 3 * _input;
        Span<float> windows = Buffers.Clear(ref _windows, count * wide);
        ReadOnlySpan<float> vectors = _vectors;
        for (int i = 0; i < count; i++)
        {
            int from = Math.Max(i - 1, 0), to = Math.Min(i + 2, count);
            vectors[(from * _input)..(to * _input)].CopyTo(windows[((i * wide) + ((from - i + 1) * _input))..]);
        }
    }

    private void Scatter(ReadOnlySpan<float> windows, int count)
    {
        int wide = 3 * _input, columns = _tables.Length + 1;
        Span<float> vectors = Buffers.Clear(ref _vectors, count * _input);
        for (int i = 0; i < count; i++)
        {
            int from = Math.Max(i - 1, 0), to = Math.Min(i + 2, count);
            Matrices.Add(windows.Slice((i * wide) + ((from - i + 1) * _input), (to - from) * _input), vectors[(from * _input)..(to * _input)]);
        }

        Dropout.Apply(vectors, _vectorMask);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> word = vectors.Slice(i * _input, _settings.Word);
            for (int table = 0; table < _tables.Length; table++)
            {
                Matrices.Add(word, _tables[table].TouchedGradient(_rows[(i * columns) + table]));
            }

            Matrices.Add(vectors.Slice((i * _input) + _settings.Word, _settings.Tag), _tags.TouchedGradient(_rows[(i * columns) + _tables.Length]));
        }
    }

    private void NoteRanges(int length)
    {
        for (int level = 0; level < Ranges.Length; level++)
        {
            foreach (float value in _levels[level].AsSpan(0, length))
            {
                Ranges[level] = MathF.Max(Ranges[level], MathF.Abs(value));
            }
        }
    }
}
