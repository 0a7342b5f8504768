using Verbatim.Language.ModelFiles;

namespace Verbatim.Language.Tagging;

/// <summary>
/// What is known of words apart from any annotated text: the distributional cluster of a form and the parts of speech that a
/// dictionary gives it (<c>lexicon.vbm</c>). Forms are stored as hashes. Immutable and thread-safe.
/// </summary>
internal sealed class WordLexicon
{
    /// <summary>Name of the model file.</summary>
    internal const string FileName = "lexicon.vbm";

    /// <summary>Kind of the model file.</summary>
    internal const string Kind = "lexicon";

    private readonly HashedMap _clusters;
    private readonly HashedMap _senses;

    private WordLexicon(HashedMap clusters, HashedMap senses)
    {
        _clusters = clusters;
        _senses = senses;
    }

    /// <summary>Reads the lexicon from its container.</summary>
    /// <exception cref="ModelException">A section is missing or damaged.</exception>
    public static WordLexicon Load(ModelFile file) => new(HashedMap.Read(file, "clusters"), HashedMap.Read(file, "senses"));

    /// <summary>
    /// The cluster, from 1, of words that stand in like contexts; 0 when the form is in none. A form that was not seen as
    /// written is looked up in lower case.
    /// </summary>
    /// <param name="exact"><see cref="WordHash.Exact"/> of the form.</param>
    /// <param name="lower"><see cref="WordHash.Lower"/> of the form.</param>
    public ushort Cluster(uint exact, uint lower)
    {
        ushort cluster = _clusters[exact];
        return cluster != 0 || lower == exact ? cluster : _clusters[lower];
    }

    /// <summary>The parts of speech that the dictionary gives the form, as <see cref="WordSenses"/>.</summary>
    /// <param name="lower"><see cref="WordHash.Lower"/> of the form.</param>
    public WordSenses Senses(uint lower) => (WordSenses)_senses[lower];
}
