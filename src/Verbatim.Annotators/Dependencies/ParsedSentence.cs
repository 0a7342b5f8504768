using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dependencies;

/// <summary>A sentence with its parse and its lemmas, for annotators and analyzers that read clauses. Immutable and thread-safe.</summary>
internal sealed class ParsedSentence
{
    private readonly SentenceMorphology _morphology;

    private ParsedSentence(SentenceSyntax sentence, SentenceParse parse, SentenceMorphology morphology)
    {
        Sentence = sentence;
        Parse = parse;
        _morphology = morphology;
    }

    /// <summary>The sentence; word i of the parse is token i.</summary>
    public SentenceSyntax Sentence { get; }

    /// <summary>The parse.</summary>
    public SentenceParse Parse { get; }

    /// <summary>Number of words.</summary>
    public int Count => Parse.Count;

    /// <summary>The parsed sentence, or <c>null</c> when the layers of tags and parses do not hold it.</summary>
    public static ParsedSentence? Of(AnnotatedArticle article, SentenceSyntax sentence)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentence);
        ReadOnlySpan<Annotation<SentenceParse>> parses = article.Get(SentenceParse.Layer).StartingIn(sentence.FullSpan);
        ReadOnlySpan<Annotation<SentenceMorphology>> tags = article.Get(SentenceMorphology.Layer).StartingIn(sentence.FullSpan);
        return parses.IsEmpty || tags.IsEmpty || parses[0].Record.Count != sentence.Tokens.Count
            ? null
            : new ParsedSentence(sentence, parses[0].Record, tags[0].Record);
    }

    /// <summary>All sentences of the article's running text that have a parse, in reading order.</summary>
    public static IEnumerable<ParsedSentence> InBody(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Tree.Root.Blocks.Where(block => block.IsBody).SelectMany(block => block.Sentences)
            .Select(sentence => Of(article, sentence)).OfType<ParsedSentence>();
    }

    /// <summary>The characters of word <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> Word(int index) => Sentence.Tokens[index].ValueText;

    /// <summary>The lemma of word <paramref name="index"/>.</summary>
    public string Lemma(int index) => _morphology.Lemmas[index];

    /// <summary>The tag of word <paramref name="index"/>.</summary>
    public Upos Upos(int index) => Parse.UposOf(index);

    /// <summary>The lemma of a verb with its particle: <c>turn over</c>.</summary>
    public string VerbLemma(int index)
    {
        foreach (int dependent in Parse.DependentsOf(index))
        {
            if (Parse.RelationOf(dependent) == DependencyRelation.CompoundPrt)
            {
                return $"{Lemma(index)} {Lemma(dependent)}";
            }
        }

        return Lemma(index);
    }

    /// <summary>The absolute span of word <paramref name="index"/>.</summary>
    public TextSpan SpanOf(int index) => Sentence.Tokens[index].Span;

    /// <summary>The absolute span of the words <c>[start..end)</c>.</summary>
    public TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(SpanOf(start).Start, SpanOf(end - 1).End);

    /// <summary>The absolute span of a phrase.</summary>
    public TextSpan SpanOf(Phrase phrase) => SpanOf(phrase.Start, phrase.End);

    /// <summary>The phrase as it reads, without punctuation at its edges.</summary>
    public string Read(Phrase phrase)
    {
        int start = phrase.Start, end = phrase.End;
        while (end - start > 1 && Upos(end - 1) == Language.Tags.Upos.Punct)
        {
            end--;
        }

        while (end - start > 1 && Upos(start) == Language.Tags.Upos.Punct)
        {
            start++;
        }

        return CleanText.Of(Sentence.Tree, SpanOf(start, end));
    }
}
