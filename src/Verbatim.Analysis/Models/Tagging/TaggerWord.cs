namespace Verbatim.Models.Tagging;

/// <summary>
/// One word as the tagger remembers it: its description, the labels that come into question for it with the scores that it adds to them,
/// and the scores that it adds to the labels of its neighbours. Immutable; safe to share between threads.
/// </summary>
internal sealed class TaggerWord
{
    /// <summary>Labels that come into question for a word at most: those with the best scores by the word alone.</summary>
    public const int MaximumCandidates = 16;

    private const int Roles = 4;

    // Two bits less than the weights keep a row within 16 bits.
    private const int Precision = 2;

    private readonly byte[] _candidates;
    private readonly int[] _own;
    private readonly short[] _neighbours;

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
        Span<uint> features = stackalloc uint[TaggerFeatures.Maximum];
        Span<int> row = stackalloc int[PartOfSpeechTagger.MaximumLabels];
        _neighbours = new short[labels * Roles];
        for (int role = 0; role < Roles; role++)
        {
            row.Clear();
            weights.AddTo(features[..TaggerFeatures.FillNeighbour(in Form, (uint)role, features)], row);
            for (int i = 0; i < labels; i++)
            {
                _neighbours[(i * Roles) + role] = (short)Math.Clamp(row[i] >> Precision, short.MinValue, short.MaxValue);
            }
        }

        row.Clear();
        weights.AddTo(features[..TaggerFeatures.FillOwn(in Form, place, features)], row);
        _own = new int[Math.Min(labels, MaximumCandidates)];
        _candidates = new byte[_own.Length];
        for (int i = 0; i < _own.Length; i++)
        {
            int best = 0;
            for (int candidate = 1; candidate < labels; candidate++)
            {
                best = row[candidate] > row[best] ? candidate : best;
            }

            _candidates[i] = (byte)best;
            _own[i] = row[best];
            row[best] = int.MinValue;
        }
    }

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <summary>Where it stands.</summary>
    public uint Place { get; }

    /// <summary>The only label that the word has in the training data, plus one; 0 when it has to be decided.</summary>
    public int Label { get; }

    /// <summary>The labels that come into question, those that the word alone speaks for most first.</summary>
    public ReadOnlySpan<byte> Candidates => _candidates;

    /// <summary>Its description, without the space before it.</summary>
    public readonly WordForm Form;

    /// <summary>Sets the scores of the word's candidates to what the word and its neighbours say of them; the other places stay as they are.</summary>
    public static void Sum(TaggerWord word, TaggerWord next, TaggerWord last, TaggerWord next2, TaggerWord last2, Span<int> scores)
    {
        int[] own = word._own;
        byte[] candidates = word._candidates;
        short[] first = next._neighbours, second = last._neighbours, third = next2._neighbours, fourth = last2._neighbours;
        scores = scores[..PartOfSpeechTagger.MaximumLabels];
        for (int i = 0; i < candidates.Length && i < own.Length; i++)
        {
            int label = candidates[i] & (PartOfSpeechTagger.MaximumLabels - 1);
            int index = label * Roles;
            scores[label] = own[i] + ((first[index] + second[index + 1] + third[index + 2] + fourth[index + 3]) << Precision);
        }
    }
}
