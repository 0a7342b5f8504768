using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Names;

/// <summary>
/// Finds the names in a sentence and what they name: a linear-chain conditional random field over BILOU labels with hashed features
/// (<see cref="NameFeatures"/>). Words that can be in no name are skipped before any scoring. Deterministic, allocates nothing per word,
/// safe for use by any number of threads.
/// </summary>
internal sealed class NameTagger
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "names.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "names";

    private readonly NameLexicon _lexicon;
    private readonly WordLexicon _clusters;
    private readonly NameWeights _weights;
    private readonly NameTransitions _transitions;
    private readonly Calibration _calibration;

    private NameTagger(NameLexicon lexicon, WordLexicon clusters, NameWeights weights, NameTransitions transitions, Calibration calibration)
    {
        _lexicon = lexicon;
        _clusters = clusters;
        _weights = weights;
        _transitions = transitions;
        _calibration = calibration;
    }

    /// <summary>Reads the tagger from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    internal static NameTagger Load(ModelFile file, WordLexicon clusters) => new(new NameLexicon(HashedMap.Read(file, "lists")), clusters,
        NameWeights.Read(file, "features"), NameTransitions.Read(file, "transitions"), Calibration.Read(file, "calibration"));

    /// <summary>Finds the names of a sentence.</summary>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="tags">One tag per word.</param>
    /// <param name="names">Receives the names: in order, not overlapping, inside the sentence. What it holds already stays.</param>
    /// <exception cref="ArgumentException">There are fewer tags than words.</exception>
    public void Tag(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names) => Tag(in words, tags, names, calibrated: true);

    /// <summary>As <see cref="Tag(in WordSequence, ReadOnlySpan{TokenTag}, List{NameSpan})"/>, with the probabilities of the field itself unless calibrated.</summary>
    internal void Tag(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names, bool calibrated)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (tags.Length < words.Count)
        {
            throw new ArgumentException("There are fewer tags than words.", nameof(tags));
        }

        NameScratch scratch = NameScratch.Current;
        NameWords.Describe(scratch, _lexicon, _clusters, in words, tags);
        ReadOnlySpan<WordInfo> infos = scratch.Words;
        for (int start = 0; start < infos.Length; start++)
        {
            if (infos[start].IsCandidate)
            {
                int end = start + 1;
                while (end < infos.Length && infos[end].IsCandidate)
                {
                    end++;
                }

                TagStretch(scratch, in words, tags, start, end, names, calibrated);
                start = end;
            }
        }
    }

    private void TagStretch(
        NameScratch scratch, in WordSequence words, ReadOnlySpan<TokenTag> tags, int start, int end, List<NameSpan> names, bool calibrated)
    {
        NameLattice lattice = scratch.Lattice;
        lattice.Reserve(end - start);
        Span<uint> features = stackalloc uint[NameFeatures.Max];
        for (int i = start; i < end; i++)
        {
            int count = NameFeatures.Extract(scratch, in words, i, features);
            _weights.Sum(features[..count], lattice.Scores(i - start));
        }

        Span<byte> labels = end - start <= 256 ? stackalloc byte[end - start] : new byte[end - start];
        if (!lattice.FindBest(_transitions, labels))
        {
            return;
        }

        lattice.Sum(_transitions);
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
            {
                continue;
            }

            int first = i;
            while (NameLabels.IsOpen(labels[i]))
            {
                i++;
            }

            // "Oh Anna": a call is no part of a name.
            first += first < i && tags[start + first].Upos == Upos.Intj ? 1 : 0;
            int kind = labels[first] >> 2;
            float probability = lattice.Probability(_transitions, first, i - first + 1, kind);
            names.Add(new NameSpan(start + first, i - first + 1, (NameKind)kind, calibrated ? _calibration.Probability(probability) : probability));
        }
    }
}
