using Verbatim.Syntax;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>Parses plain text: blocks are separated by blank lines.</summary>
public sealed class PlainTextParser : ArticleParser
{
    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public override SyntaxTree Parse(SourceText text, SyntaxTree? previous = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<GreenBlock>();
        var sentences = new List<GreenSentence>();
        var pieces = new List<GreenPiece>();
        ReadOnlySpan<char> source = text.AsSpan();
        int position = 0, lineBreaks = 0;
        bool open = false;
        while (position < source.Length)
        {
            int start = position;
            char c = source[position];
            if (char.IsWhiteSpace(c))
            {
                while (position < source.Length && char.IsWhiteSpace(source[position]) && position - start < GreenPiece.MaxWidth)
                {
                    lineBreaks += source[position] == '\n' ? 1 : 0;
                    position++;
                }

                if (lineBreaks >= 2 && open)
                {
                    sentences.Add(Flush(pieces));
                    blocks.Add(new GreenBlock(BlockKind.Paragraph, [.. sentences]));
                    sentences.Clear();
                    open = false;
                }

                pieces.Add(GreenPiece.Trivia(lineBreaks > 0 ? TriviaKind.LineBreak : TriviaKind.Whitespace, position - start));
                continue;
            }

            bool endsSentence = pieces.Count > 1 && pieces[^1].IsTrivia && pieces[^2].TokenKind is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation;
            if (endsSentence)
            {
                sentences.Add(Flush(pieces));
            }

            while (position < source.Length && char.IsLetterOrDigit(source[position]) && position - start < GreenPiece.MaxWidth)
            {
                position++;
            }

            if (position > start)
            {
                pieces.Add(GreenPiece.Token(char.IsDigit(c) ? TokenKind.Number : TokenKind.Word, position - start));
            }
            else
            {
                position++;
                pieces.Add(GreenPiece.Token(KindOf(c, pieces), 1));
            }

            lineBreaks = 0;
            open = true;
        }

        if (open)
        {
            sentences.Add(Flush(pieces));
            blocks.Add(new GreenBlock(BlockKind.Paragraph, [.. sentences]));
        }

        pieces.Add(GreenPiece.Token(TokenKind.EndOfArticle, 0));
        return new SyntaxTree(text, Parse, new GreenArticle([.. blocks], Flush(pieces)), []);
    }

    private static GreenSentence Flush(List<GreenPiece> pieces)
    {
        var sentence = new GreenSentence([.. pieces]);
        pieces.Clear();
        return sentence;
    }

    private static TokenKind KindOf(char c, List<GreenPiece> before) => c switch
    {
        '.' => TokenKind.Period,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '?' => TokenKind.Question,
        '!' => TokenKind.Exclamation,
        '\u2026' => TokenKind.Ellipsis,
        '-' => TokenKind.Hyphen,
        '\u2013' or '\u2014' => TokenKind.Dash,
        '/' => TokenKind.Slash,
        '(' or '[' or '{' => TokenKind.OpenBracket,
        ')' or ']' or '}' => TokenKind.CloseBracket,
        '\u201C' or '\u2018' or '\u00AB' or '\u201E' => TokenKind.OpenQuote,
        '\u201D' or '\u00BB' => TokenKind.CloseQuote,
        '"' => before.Count == 0 || before[^1].IsTrivia ? TokenKind.OpenQuote : TokenKind.CloseQuote,
        '$' or '\u20AC' or '\u00A3' => TokenKind.Currency,
        _ => TokenKind.Symbol,
    };
}
