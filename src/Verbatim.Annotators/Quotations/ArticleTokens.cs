using Verbatim.Annotations;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// The tokens of a whole article in one row, so that what crosses sentences and paragraphs can be looked at with plain indices.
/// Immutable once built.
/// </summary>
internal sealed class ArticleTokens
{
    private readonly string[] _values;

    public ArticleTokens(SyntaxTree tree)
    {
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
        _values = new string[count];
        SentenceStart = new int[Sentences.Length + 1];
        BlockStart = new int[Blocks.Length + 1];
        int index = 0, lastBlock = -1;
        for (int s = 0; s < Sentences.Length; s++)
        {
            int block = Sentences[s].Block.Index;
            while (lastBlock < block)
            {
                BlockStart[++lastBlock] = index;
            }

            SentenceStart[s] = index;
            foreach (SyntaxToken token in Sentences[s].Tokens)
            {
                Spans[index] = token.Span;
                Kinds[index] = token.Kind;
                SentenceOf[index] = s;
                BlockOf[index] = block;
                SpaceBefore[index] = token.Index > 0 ? token.HasSpaceBefore : index > 0;
                Styles[index] = token.QuoteStyle;
                _values[index] = WordCache.Intern(token.ValueText);
                index++;
            }
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

    /// <summary>Where each token stands.</summary>
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
    public string this[int index] => _values[index];

    /// <summary>The span from token <paramref name="first"/> up to token <paramref name="end"/>, exclusive.</summary>
    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(Spans[first].Start, Spans[end - 1].End);

    /// <summary>The tokens as they read.</summary>
    public string TextOf(int first, int end) => CleanText.Of(Tree, SpanOf(first, end));

    /// <summary>The first token that ends behind a position of the text; <see cref="Count"/> when there is none.</summary>
    public int IndexAt(int position)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Spans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether the token is a word, a number or another thing that is spoken.</summary>
    public bool IsWord(int index) => Kinds[index] is TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Url
        or TokenKind.EmailAddress or TokenKind.Handle or TokenKind.Hashtag;

    /// <summary>Whether the token begins with a capital letter.</summary>
    public bool IsCapitalized(int index) => _values[index].Length > 0 && char.IsUpper(_values[index][0]);

    /// <summary>Whether the token reads as <paramref name="word"/>, whatever its case.</summary>
    public bool Is(int index, string word) =>
        (uint)index < (uint)Count && _values[index].Equals(word, StringComparison.OrdinalIgnoreCase);
}
