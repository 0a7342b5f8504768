using System.Text;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Language.Tokens;

/// <summary>
/// The tokens of a whole article in columns, by token index: made once from the tree and read by all steps, sentence by sentence as the words of the
/// models, or across sentences and paragraphs with plain indices. Immutable; safe to share between threads.
/// </summary>
internal sealed class TokenTable
{
    private readonly (string Text, TextSpan[] Words)?[] _cleaned;
    private string[]? _values;

    /// <summary>Reads the tokens of a tree.</summary>
    public TokenTable(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        Blocks = [.. tree.Root.Blocks];
        Sentences = [.. Blocks.SelectMany(block => block.Sentences)];
        int count = Sentences.Sum(sentence => sentence.Tokens.Count);
        Spans = new TextSpan[count];
        Kinds = new TokenKind[count];
        SentenceOf = new int[count];
        BlockOf = new int[count];
        SpaceBefore = new bool[count];
        Styles = new QuoteStyle[count];
        SentenceStart = new int[Sentences.Length + 1];
        BlockStart = new int[Blocks.Length + 1];
        _cleaned = new (string, TextSpan[])?[Sentences.Length];
        int index = 0, lastBlock = -1;
        for (int s = 0; s < Sentences.Length; s++)
        {
            int block = Sentences[s].Block.Index;
            while (lastBlock < block)
            {
                BlockStart[++lastBlock] = index;
            }

            SentenceStart[s] = index;
            bool isPlain = true;
            foreach (SyntaxToken token in Sentences[s].Tokens)
            {
                Spans[index] = token.Span;
                Kinds[index] = token.Kind;
                SentenceOf[index] = s;
                BlockOf[index] = block;
                SpaceBefore[index] = token.Index > 0 ? token.HasSpaceBefore : index > 0;
                Styles[index] = token.QuoteStyle;
                isPlain &= !token.IsDecoded && (token.Index == 0 || SpaceBefore[index] || Spans[index - 1].End == Spans[index].Start);
                index++;
            }

            _cleaned[s] = isPlain ? null : Clean(Sentences[s].Tokens);
        }

        SentenceStart[^1] = count;
        while (lastBlock < Blocks.Length)
        {
            BlockStart[++lastBlock] = count;
        }
    }

    /// <summary>The tree that the tokens come from.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The blocks of the tree.</summary>
    public BlockSyntax[] Blocks { get; }

    /// <summary>The sentences of the tree.</summary>
    public SentenceSyntax[] Sentences { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Spans.Length;

    /// <summary>Where each token stands in the source.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>What each token looks like.</summary>
    public TokenKind[] Kinds { get; }

    /// <summary>The family of each quotation mark.</summary>
    public QuoteStyle[] Styles { get; }

    /// <summary>Index of the sentence of each token.</summary>
    public int[] SentenceOf { get; }

    /// <summary>Index of the block of each token.</summary>
    public int[] BlockOf { get; }

    /// <summary>Whether white space stands before each token.</summary>
    public bool[] SpaceBefore { get; }

    /// <summary>Index of the first token of each sentence; one more entry at the end.</summary>
    public int[] SentenceStart { get; }

    /// <summary>Index of the first token of each block; one more entry at the end.</summary>
    public int[] BlockStart { get; }

    /// <summary>What the token reads, without markup.</summary>
    public string this[int index] => (_values ??= ReadValues())[index];

    /// <summary>
    /// The words of a sentence as the models read them: the source itself with a part of <see cref="Spans"/>, or, where markup or escapes stand in the
    /// sentence, a clean copy with spans in that.
    /// </summary>
    public WordSequence Words(int sentence)
    {
        if (_cleaned[sentence] is var (text, words))
        {
            return new WordSequence(text, words);
        }

        int start = SentenceStart[sentence];
        return new WordSequence(Tree.Text.AsSpan(), Spans.AsSpan(start, SentenceStart[sentence + 1] - start));
    }

    /// <summary>The span from token <paramref name="first"/> up to token <paramref name="end"/>, exclusive.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Spans[first].Start, Spans[end - 1].End);

    /// <summary>The tokens as they read: markup and escapes left out, each white space, line or page break one space, none at the edges.</summary>
    public string TextOf(int first, int end)
    {
        var builder = new StringBuilder(SpanOf(first, end).Length);
        for (int i = first; i < end; i++)
        {
            if (builder.Length > 0 && SpaceBefore[i])
            {
                builder.Append(' ');
            }

            builder.Append(this[i]);
        }

        return builder.ToString();
    }

    /// <summary>The first token that ends behind a position of the text; <see cref="Count"/> when there is none.</summary>
    public int IndexAt(int position) => LowerBound.Find(Count, (Spans, position), static (s, i) => s.Spans[i].End <= s.position);

    /// <summary>Whether the token is a word, a number or another thing that is spoken.</summary>
    public bool IsWord(int index) => Kinds[index] is TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Url
        or TokenKind.EmailAddress or TokenKind.Handle or TokenKind.Hashtag;

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapitalized(int index) => this[index] is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether the token reads as <paramref name="word"/>, whatever its case.</summary>
    public bool Is(int index, string word) =>
        (uint)index < (uint)Count && this[index].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static (string Text, TextSpan[] Words) Clean(SyntaxTokenList tokens)
    {
        var text = new StringBuilder();
        var words = new TextSpan[tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            if (tokens[i].HasSpaceBefore)
            {
                text.Append(' ');
            }

            ReadOnlySpan<char> value = tokens[i].ValueText;
            words[i] = new TextSpan(text.Length, value.Length);
            text.Append(value);
        }

        return (text.ToString(), words);
    }

    private string[] ReadValues()
    {
        string[] values = new string[Count];
        for (int s = 0; s < Sentences.Length; s++)
        {
            WordSequence words = Words(s);
            for (int i = 0; i < words.Count; i++)
            {
                values[SentenceStart[s] + i] = WordCache.Intern(words[i]);
            }
        }

        return values;
    }
}
