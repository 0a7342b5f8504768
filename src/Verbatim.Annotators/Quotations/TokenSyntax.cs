using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>What the linguistic layers say of the tokens of an article, by token index. Without a layer its entries keep their defaults.</summary>
internal sealed class TokenSyntax
{
    /// <summary>Entry of <see cref="Reporting"/> for a noun that names something said.</summary>
    public const byte ReportingNoun = 20;

    private readonly ArticleTokens _tokens;

    public TokenSyntax(ArticleTokens tokens)
    {
        _tokens = tokens;
        int count = tokens.Count;
        Form = new uint[count];
        Lemma = new uint[count];
        Tag = new Xpos[count];
        Upos = new Upos[count];
        Head = new int[count];
        Relation = new DependencyRelation[count];
        Name = new byte[count];
        Reporting = new byte[count];
        Array.Fill(Head, -1);
        Array.Fill(Upos, Language.Tags.Upos.X);
        for (int i = 0; i < count; i++)
        {
            string word = tokens[i];
            Form[i] = HashLower(word);
            bool isVerb = ReportingCues.TryGetVerb(word, out string lemma, out CueKind kind);
            Lemma[i] = isVerb ? HashLower(lemma) : Form[i];
            Reporting[i] = isVerb ? (byte)(1 + kind) : ReportingCues.IsNoun(word) ? ReportingNoun : (byte)0;
        }
    }

    /// <summary>Reads the layers of tags, parses and names.</summary>
    public static TokenSyntax Create(AnnotatedArticle article, ArticleTokens tokens)
    {
        var syntax = new TokenSyntax(tokens);
        Layer<SentenceMorphology> morphology = article.Get(SentenceMorphology.Layer);
        Layer<SentenceParse> parses = article.Get(SentenceParse.Layer);
        syntax.HasParse = parses.Count > 0;
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            int start = tokens.SentenceStart[s], count = tokens.SentenceStart[s + 1] - start;
            ReadOnlySpan<Annotation<SentenceMorphology>> tags = morphology.StartingIn(tokens.Sentences[s].FullSpan);
            if (!tags.IsEmpty && tags[0].Value.Tags.Count == count)
            {
                syntax.Take(tags[0].Value, start);
            }

            ReadOnlySpan<Annotation<SentenceParse>> parse = parses.StartingIn(tokens.Sentences[s].FullSpan);
            if (!parse.IsEmpty && parse[0].Value.Words.Length == count)
            {
                syntax.Take(parse[0].Value, start);
            }
        }

        foreach (Annotation<NameRecord> name in article.Get(NameRecord.Layer))
        {
            for (int t = tokens.IndexAt(name.Span.Start); t < tokens.Count && tokens.Spans[t].Start < name.Span.End; t++)
            {
                syntax.Name[t] = (byte)(1 + (int)name.Value.Kind);
            }
        }

        return syntax;
    }

    private void Take(SentenceMorphology morphology, int start)
    {
        ReadOnlySpan<TokenTag> tags = morphology.Tags.AsSpan();
        ReadOnlySpan<string> lemmas = morphology.Lemmas.AsSpan();
        for (int i = 0; i < tags.Length; i++)
        {
            Tag[start + i] = tags[i].Xpos;
            Upos[start + i] = tags[i].Upos;
            Lemma[start + i] = lemmas[i].Equals(_tokens[start + i], StringComparison.Ordinal) ? Form[start + i] : HashLower(lemmas[i]);
        }
    }

    private void Take(SentenceParse parse, int start)
    {
        for (int i = 0; i < parse.Words.Length; i++)
        {
            int head = parse.Words[i].Head;
            Head[start + i] = head < 0 ? -1 : start + head;
            Relation[start + i] = parse.Words[i].Relation;
        }
    }

    /// <summary>Whether a parse is there.</summary>
    public bool HasParse { get; set; }

    /// <summary>Hash of each form in lower case.</summary>
    public uint[] Form { get; }

    /// <summary>Hash of each lemma.</summary>
    public uint[] Lemma { get; }

    /// <summary>Penn Treebank tags.</summary>
    public Xpos[] Tag { get; }

    /// <summary>Universal tags.</summary>
    public Upos[] Upos { get; }

    /// <summary>Index of the head token in the article; -1 for a root.</summary>
    public int[] Head { get; }

    /// <summary>Relation to the head.</summary>
    public DependencyRelation[] Relation { get; }

    /// <summary>1 + the kind of the name that holds the token; 0 outside names.</summary>
    public byte[] Name { get; }

    /// <summary>1 + the <see cref="CueKind"/> of a form of a reporting verb, <see cref="ReportingNoun"/> for a noun, 0 for other words.</summary>
    public byte[] Reporting { get; }

    /// <summary>Hash of a word, whatever its case.</summary>
    public static uint HashLower(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ (c < 128 ? (uint)(c | (c is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(c) == '’' ? '\'' : char.ToLowerInvariant(c))) * 16777619;
        }

        return hash;
    }
}
