using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Verbatim.Language.Tagging;

/// <summary>
/// One word as the tagger remembers it: its description, the scores that it adds to its own labels and those that it adds to the labels
/// of its neighbours. Immutable; safe to share between threads.
/// </summary>
internal sealed class TaggerWord
{
    private const int Neighbours = 4;

    // One row of scores for the word itself, then one for each neighbour.
    private readonly short[] _scores;

    /// <summary>Sums the scores of a word.</summary>
    /// <param name="text">The word.</param>
    /// <param name="place">Where it stands (<see cref="TaggerFeatures.Place"/>).</param>
    /// <param name="form">Its description.</param>
    /// <param name="label">The only label it ever has, plus one; 0 when it has to be decided.</param>
    /// <param name="weights">The model's weights.</param>
    /// <param name="labels">Number of labels.</param>
    public TaggerWord(string text, uint place, in WordForm form, int label, SparseWeights weights, int labels)
    {
        Text = text;
        Place = place;
        Form = form;
        Label = label;
        int width = weights.Width;
        _scores = new short[(1 + Neighbours) * width];
        Span<uint> features = stackalloc uint[TaggerFeatures.Maximum];
        weights.AddTo(features[..TaggerFeatures.FillOwn(in Form, place, features)], _scores.AsSpan(0, width));
        _scores.AsSpan(labels, width - labels).Fill(short.MinValue);
        for (int role = 0; role < Neighbours; role++)
        {
            weights.AddTo(features[..TaggerFeatures.FillNeighbour(in Form, (uint)role, features)], _scores.AsSpan((1 + role) * width, width));
        }
    }

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public uint Place { get; }

    /// <summary>The only label that the word has in the training data, plus one; 0 when it has to be decided.</summary>
    public int Label { get; }

    /// <summary>Its description, without the space before it.</summary>
    public readonly WordForm Form;

    /// <summary>
    /// Sets the score of every label to what a word and its neighbours say of it, each by itself, and returns the highest. Places behind
    /// the last label get the lowest value.
    /// </summary>
    public static short Sum(TaggerWord word, TaggerWord next, TaggerWord last, TaggerWord next2, TaggerWord last2, Span<short> scores)
    {
        Span<Vector256<short>> sums = MemoryMarshal.Cast<short, Vector256<short>>(scores);
        ReadOnlySpan<Vector256<short>> own = word.Row(0, scores.Length), first = next.Row(1, scores.Length), second = last.Row(2, scores.Length);
        ReadOnlySpan<Vector256<short>> third = next2.Row(3, scores.Length), fourth = last2.Row(4, scores.Length);
        var most = Vector256.Create(short.MinValue);
        for (int i = 0; i < sums.Length && i < own.Length && i < first.Length && i < second.Length && i < third.Length && i < fourth.Length; i++)
        {
            Vector256<short> around = Vector256.AddSaturate(Vector256.AddSaturate(first[i], second[i]), Vector256.AddSaturate(third[i], fourth[i]));
            most = Vector256.Max(most, sums[i] = Vector256.AddSaturate(own[i], around));
        }

        return TaggerScores.Highest(most);
    }

    private ReadOnlySpan<Vector256<short>> Row(int row, int width) => MemoryMarshal.Cast<short, Vector256<short>>(_scores.AsSpan(row * width, width));
}
