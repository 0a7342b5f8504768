using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Language.Tokens;

namespace Verbatim.Language.Quotations;

/// <summary>
/// What attribution reads of the tokens of an article, by token index: hashes of forms and lemmas, names and reporting words as columns of its own, and
/// tags and arcs as the linguistic layer gave them.
/// </summary>
internal sealed class AttributionColumns
{
    /// <summary>Entry of <see cref="Reporting"/> for a noun that names something said.</summary>
    public const byte ReportingNoun = 20;

    private readonly LinguisticColumns _columns;

    /// <summary>Hashes the words.</summary>
    /// <param name="columns">What the linguistic layer says; complete.</param>
    public AttributionColumns(LinguisticColumns columns)
    {
        _columns = columns;
        TokenTable tokens = columns.Tokens;
        Form = new uint[tokens.Count];
        Lemma = new uint[tokens.Count];
        Name = new byte[tokens.Count];
        Reporting = new byte[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            string word = tokens[i];
            Form[i] = HashLower(word);
            bool isVerb = ReportingCues.TryGetVerb(word, out string lemma, out CueKind kind);
            string tagged = columns.Lemma(i) ?? (isVerb ? lemma : word);
            Lemma[i] = tagged.Equals(word, StringComparison.Ordinal) ? Form[i] : HashLower(tagged);
            Reporting[i] = isVerb ? (byte)(1 + kind) : ReportingCues.IsNoun(word) ? ReportingNoun : (byte)0;
        }
    }

    /// <summary>Whether a parse is there.</summary>
    public bool HasParse => _columns.HasParse;

    /// <summary>Hash of each form in lower case.</summary>
    public uint[] Form { get; }

    /// <summary>Hash of each lemma; where there is none, of the verb that a reporting word is a form of, or of the form.</summary>
    public uint[] Lemma { get; }

    /// <summary>1 + the kind of the name that holds the token; 0 outside names.</summary>
    public byte[] Name { get; }

    /// <summary>1 + the <see cref="CueKind"/> of a form of a reporting verb, <see cref="ReportingNoun"/> for a noun, 0 for other words.</summary>
    public byte[] Reporting { get; }

    /// <summary>Penn Treebank tag of a token.</summary>
    public Xpos Tag(int token) => _columns.Xpos(token);

    /// <summary>Universal tag of a token.</summary>
    public Upos Upos(int token) => _columns.Upos(token);

    /// <summary>Index of the head token in the article; -1 for a root.</summary>
    public int Head(int token) => _columns.Head(token);

    /// <summary>Relation of a token to its head.</summary>
    public DependencyRelation Relation(int token) => _columns.Relation(token);

    /// <summary>Hash of a word, whatever its case.</summary>
    public static uint HashLower(ReadOnlySpan<char> word)
    {
        uint hash = Fnv1a.Offset;
        foreach (char c in word)
        {
            hash = Fnv1a.Add(hash, Fold(c));
        }

        return hash;
    }

    private static uint Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c | (c is >= 'A' and <= 'Z' ? 0x20 : 0));
        }

        char lower = char.ToLowerInvariant(c);
        return lower == '’' ? '\'' : lower;
    }
}
