using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Parser;

/// <summary>The buffers of one parse. Used by one thread at a time and then by the next; grows to the longest sentence seen.</summary>
internal sealed class ParserScratch(ParserNetwork network, WordLexicon lexicon)
{
    private readonly ParserShape _shape = network.Shape;
    private readonly TransitionState _state = new();
    private readonly int[] _features = new int[StateFeatures.Count];
    private readonly short[] _hidden = new short[network.Shape.Hidden];
    private readonly int[] _scores = new int[network.Shape.Output];
    private int _capacity;
    private short[] _input = [];
    private short[] _first = [];
    private short[] _second = [];
    private short[] _projected = [];
    private int[] _sums = [];
    private byte[] _punctuation = [];

    /// <summary>Parses a sentence.</summary>
    public void Parse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs)
    {
        int count = words.Count;
        Grow(count);
        Embed(words, tags);
        Encode(count);
        _state.Reset(count);
        while (!_state.IsFinal)
        {
            if (_state.AtRoot)
            {
                _state.Left((byte)DependencyRelation.Root);
            }
            else if (_state.Depth == 0)
            {
                _state.Shift();
            }
            else
            {
                network.Actions[Choose(tags)].Apply(_state);
            }
        }

        for (int i = 0; i < count; i++)
        {
            int head = _state.Heads[i];
            arcs[i] = new Arc(head == count ? Arc.RootHead : head, (DependencyRelation)_state.Relations[i]);
        }
    }

    private void Grow(int count)
    {
        if (count < _capacity)
        {
            return;
        }

        _capacity = Math.Max(64, count + (count / 2));
        int widest = Math.Max(3 * _shape.Encoder, ParserShape.Positions * _shape.Hidden);
        _input = new short[(_capacity + 2) * _shape.Input];
        _first = new short[_capacity * _shape.Encoder];
        _second = new short[_capacity * _shape.Encoder];
        _projected = new short[_capacity * ParserShape.Positions * _shape.Hidden];
        _sums = new int[_capacity * widest];
        _punctuation = new byte[_capacity + 2];
    }

    private void Embed(in WordSequence words, ReadOnlySpan<TokenTag> tags)
    {
        int width = _shape.Input;
        int count = words.Count;
        byte marks = 0;
        _input.AsSpan(0, width).Clear();
        _input.AsSpan((count + 1) * width, width).Clear();
        for (int i = 0; i < count; i++)
        {
            WordFeatures features = WordFeatures.Of(words[i], i == 0, lexicon);
            Span<short> row = _input.AsSpan((i + 1) * width, width);
            Sum(network.WordRow(features.Form), features, row[.._shape.Word]);
            int tag = ((int)tags[i].Upos * TagNames.XposCount) + (int)tags[i].Xpos;
            network.Tags.AsSpan(tag * _shape.Tag, _shape.Tag).CopyTo(row[_shape.Word..]);
            _punctuation[i] = marks;
            marks += tags[i].Upos == Upos.Punct ? (byte)1 : (byte)0;
        }

        _punctuation[count] = marks;
        _punctuation[count + 1] = marks;
    }

    private void Sum(int word, in WordFeatures features, Span<short> target)
    {
        int width = target.Length;
        uint affixes = (uint)_shape.AffixRows;
        ref short a = ref Row(network.Words, word, width);
        ref short b = ref Row(network.Ending3, (int)(features.Ending3 % affixes), width);
        ref short c = ref Row(network.Ending2, (int)(features.Ending2 % ParserShape.PairRows), width);
        ref short d = ref Row(network.Beginning3, (int)(features.Beginning3 % affixes), width);
        ref short e = ref Row(network.Shapes, features.Shape, width);
        ref short f = ref Row(network.Clusters, features.Cluster, width);
        ref short g = ref Row(network.Senses, features.Senses, width);
        ref short result = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)width; i += 16)
        {
            (Vector256.LoadUnsafe(ref a, i) + Vector256.LoadUnsafe(ref b, i) + Vector256.LoadUnsafe(ref c, i)
                + Vector256.LoadUnsafe(ref d, i) + Vector256.LoadUnsafe(ref e, i) + Vector256.LoadUnsafe(ref f, i) + Vector256.LoadUnsafe(ref g, i)).StoreUnsafe(ref result, i);
        }
    }

    private static ref short Row(short[] table, int row, int width) => ref MemoryMarshal.GetReference(table.AsSpan(row * width, width));

    private void Encode(int count)
    {
        int width = _shape.Encoder;
        FixedPoint.Multiply(_input, _shape.Input, network.Window.Packed, _sums, count, 3 * _shape.Input, width);
        Elementwise.Rectify(_sums.AsSpan(0, count * width), network.Window.Factor, network.Window.Bias, _first);
        for (int i = 0; i < network.Recurrent.Length; i++)
        {
            ParserNetwork.Dense layer = network.Recurrent[i];
            float step = network.Steps[i], next = network.Steps[i + 1];
            FixedPoint.Multiply(_first, width, layer.Packed, _sums, count, width, layer.Columns);
            Elementwise.Recur(_sums, 0, layer, _first, step, _second, next, width, count, backward: false);
            Elementwise.Recur(_sums, layer.Columns / 2, layer, _first, step, _second, next, width, count, backward: true);
            (_first, _second) = (_second, _first);
        }

        int columns = network.Projection.Columns;
        FixedPoint.Multiply(_first, width, network.Projection.Packed, _sums, count, width, columns);
        Elementwise.ToInt16(_sums.AsSpan(0, count * columns), network.Projection.Factor, _projected);
    }

    private int Choose(ReadOnlySpan<TokenTag> tags)
    {
        StateFeatures.Extract(_state, tags, _punctuation, _features);
        Activate();
        FixedPoint.Multiply(_hidden, _shape.Hidden, network.Output, _scores, 1, _shape.Hidden, _shape.Output);
        return Best();
    }

    private void Activate()
    {
        int hidden = _shape.Hidden;
        ref short s0 = ref Projected(_state.Stack(0), 0);
        ref short s1 = ref Projected(_state.Stack(1), 1);
        ref short s2 = ref Projected(_state.Stack(2), 2);
        ref short b0 = ref Projected(_state.Front, 3);
        ref short states = ref MemoryMarshal.GetArrayDataReference(network.States);
        ref short bias = ref MemoryMarshal.GetArrayDataReference(network.HiddenBias);
        ref short result = ref MemoryMarshal.GetArrayDataReference(_hidden);
        ReadOnlySpan<int> features = _features;
        for (nuint i = 0; i < (nuint)hidden; i += 32)
        {
            var a = Sum(ref s0, ref s1, ref s2, ref b0, ref bias, i);
            var b = Sum(ref s0, ref s1, ref s2, ref b0, ref bias, i + 16);
            foreach (int feature in features)
            {
                nuint row = (nuint)(feature * hidden) + i;
                a = Vector256.AddSaturate(a, Vector256.LoadUnsafe(ref states, row));
                b = Vector256.AddSaturate(b, Vector256.LoadUnsafe(ref states, row + 16));
            }

            (Vector256.Max(a, Vector256<short>.Zero) >> ParserNetwork.HiddenShift).StoreUnsafe(ref result, i);
            (Vector256.Max(b, Vector256<short>.Zero) >> ParserNetwork.HiddenShift).StoreUnsafe(ref result, i + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Sum(ref short s0, ref short s1, ref short s2, ref short b0, ref short bias, nuint i)
    {
        var sum = Vector256.AddSaturate(Vector256.LoadUnsafe(ref bias, i), Vector256.LoadUnsafe(ref s0, i));
        sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref s1, i));
        sum = Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref s2, i));
        return Vector256.AddSaturate(sum, Vector256.LoadUnsafe(ref b0, i));
    }

    private ref short Projected(int word, int position)
    {
        int width = ParserShape.Positions * _shape.Hidden;
        int special = word < 0 ? 1 : word == _state.Count ? 0 : -1;
        return ref special >= 0
            ? ref network.SpecialRows[(special * width) + (position * _shape.Hidden)]
            : ref _projected[(word * width) + (position * _shape.Hidden)];
    }

    private int Best()
    {
        int best = -1;
        int score = int.MinValue;
        if (_state.CanShift)
        {
            best = 0;
            score = _scores[0] + network.OutputBias[0];
        }

        if (_state.CanLeft)
        {
            Better(1, network.FirstRight, ref best, ref score);
        }

        if (_state.CanRight)
        {
            Better(network.FirstRight, network.Actions.Length, ref best, ref score);
        }

        return best;
    }

    private void Better(int start, int end, ref int best, ref int score)
    {
        for (int i = start; i < end; i++)
        {
            int candidate = _scores[i] + network.OutputBias[i];
            if (candidate > score)
            {
                (best, score) = (i, candidate);
            }
        }
    }
}
