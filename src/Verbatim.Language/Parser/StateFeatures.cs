using Verbatim.Language.Tags;

namespace Verbatim.Language.Parser;

/// <summary>
/// The discrete features of a state, each the number of a row in one table: relations, tags and numbers of dependents of the words
/// on top of the stack and at the front of the buffer, pairs of tags, distances, what stands between.
/// </summary>
internal static class StateFeatures
{
    private const int Relations = 51;
    private const int Tags = 53;
    private const int Parts = 19;
    private const int Distances = 8;

    private static readonly int[] Sizes =
    [
        Relations, Relations, Relations, Relations, Relations, Relations, Relations, Relations, Relations, Relations, Relations,
        Tags, Tags, Tags, Tags, Tags,
        Distances, Distances,
        16, 16, 4,
        256, 256, 256,
        Parts * Parts, Parts * Parts, Parts * Parts, Parts * Parts, Parts * Parts,
        Distances * 4, Distances * 4,
        Tags, Tags,
    ];

    private static readonly int[] Offsets = Accumulate();

    /// <summary>Number of features of a state.</summary>
    public static int Count => Sizes.Length;

    /// <summary>Number of rows that all features need together.</summary>
    public static int RowCount => Offsets[^1] + Sizes[^1];

    /// <summary>Writes the row of each feature.</summary>
    public static void Extract(TransitionState state, ReadOnlySpan<TokenTag> tags, ReadOnlySpan<byte> punctuation, Span<int> rows)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Front;
        var d0 = At(state, s0);
        var d1 = At(state, s1);
        var d2 = At(state, s2);
        var db = At(state, b0);
        int u0 = Part(tags, s0), u1 = Part(tags, s1), u2 = Part(tags, s2), ub = Part(tags, b0);
        int b1 = b0 + 1 < state.Count ? b0 + 1 : TransitionState.None;
        int i = 0;
        Put(rows, ref i, Relation(state, d0.Left));
        Put(rows, ref i, Relation(state, d0.Right));
        Put(rows, ref i, Relation(state, d1.Left));
        Put(rows, ref i, Relation(state, d1.Right));
        Put(rows, ref i, Relation(state, db.Left));
        Put(rows, ref i, Relation(state, d0.SecondLeft));
        Put(rows, ref i, Relation(state, d0.SecondRight));
        Put(rows, ref i, Relation(state, d1.SecondLeft));
        Put(rows, ref i, Relation(state, d1.SecondRight));
        Put(rows, ref i, Relation(state, db.SecondLeft));
        Put(rows, ref i, Relation(state, d2.Right));
        Put(rows, ref i, Tag(tags, d0.Left));
        Put(rows, ref i, Tag(tags, d0.Right));
        Put(rows, ref i, Tag(tags, d1.Left));
        Put(rows, ref i, Tag(tags, d1.Right));
        Put(rows, ref i, Tag(tags, db.Left));
        int near = Distance(s0, b0), far = Distance(s1, s0);
        Put(rows, ref i, near);
        Put(rows, ref i, far);
        Put(rows, ref i, Valency(d0));
        Put(rows, ref i, Valency(d1));
        Put(rows, ref i, Math.Min(db.LeftCount, 3));
        Put(rows, ref i, d0.Kinds);
        Put(rows, ref i, d1.Kinds);
        Put(rows, ref i, db.Kinds);
        Put(rows, ref i, (u0 * Parts) + ub);
        Put(rows, ref i, (u1 * Parts) + u0);
        Put(rows, ref i, (u1 * Parts) + ub);
        Put(rows, ref i, (ub * Parts) + Part(tags, b1));
        Put(rows, ref i, (u2 * Parts) + u1);
        Put(rows, ref i, (near * 4) + Between(punctuation, s0, b0));
        Put(rows, ref i, (far * 4) + Between(punctuation, s1, s0));
        Put(rows, ref i, Tag(tags, b1));
        Put(rows, ref i, Tag(tags, b1 >= 0 && b1 + 1 < state.Count ? b1 + 1 : TransitionState.None));
    }

    private static void Put(Span<int> rows, ref int i, int value)
    {
        rows[i] = Offsets[i] + value;
        i++;
    }

    private static TransitionState.Dependents At(TransitionState state, int word) =>
        word < 0 ? TransitionState.Dependents.Empty : state.Outer[word];

    private static int Relation(TransitionState state, int word) => word < 0 ? 0 : state.Relations[word] + 1;

    private static int Tag(ReadOnlySpan<TokenTag> tags, int word) =>
        word < 0 ? 0 : word == tags.Length ? Tags - 1 : (int)tags[word].Xpos + 1;

    private static int Part(ReadOnlySpan<TokenTag> tags, int word) =>
        word < 0 ? 0 : word == tags.Length ? Parts - 1 : (int)tags[word].Upos + 1;

    private static int Valency(in TransitionState.Dependents dependents) =>
        (Math.Min(dependents.LeftCount, 3) * 4) + Math.Min(dependents.RightCount, 3);

    private static int Distance(int left, int right) => left < 0 ? 0 : (right - left) switch
    {
        1 => 1,
        2 => 2,
        3 => 3,
        4 => 4,
        <= 6 => 5,
        <= 10 => 6,
        _ => 7,
    };

    /// <summary>How many punctuation marks stand between two words, up to three; <paramref name="punctuation"/> counts those before each word.</summary>
    private static int Between(ReadOnlySpan<byte> punctuation, int left, int right) =>
        left < 0 ? 0 : Math.Min((byte)(punctuation[right] - punctuation[left + 1]), (byte)3);

    private static int[] Accumulate()
    {
        int[] offsets = new int[Sizes.Length];
        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] = offsets[i - 1] + Sizes[i - 1];
        }

        return offsets;
    }
}
