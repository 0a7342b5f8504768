using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// The pieces of one sentence. Filled again for each sentence, so that nothing is allocated for a sentence once the buffer has grown.
/// Indices outside the sentence give an empty piece, so that the grammar may look ahead and back without checks. Not thread-safe.
/// </summary>
internal sealed class TimePieces
{
    private const int Margin = 4;

    private TimePiece[] _pieces = new TimePiece[256];
    private bool _isQuoted;
    private int _brackets;

    /// <summary>Number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any piece is a time word or a number.</summary>
    public bool HasTrigger { get; private set; }

    /// <summary>Piece <paramref name="index"/>; an empty one outside the sentence.</summary>
    public ref readonly TimePiece this[int index] =>
        ref _pieces[(uint)index < (uint)Count ? index : Count];

    /// <summary>Forgets the open quotation mark; called where an article begins.</summary>
    public void Reset() => _isQuoted = false;

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="startsBlock">Whether a new block begins; a quotation left open in the block before ends there.</param>
    public void Fill(SentenceSyntax sentence, bool startsBlock)
    {
        Count = 0;
        HasTrigger = false;
        _brackets = startsBlock ? 0 : _brackets;
        _isQuoted &= !startsBlock;
        SyntaxTokenList tokens = sentence.Tokens;
        ReadOnlySpan<char> source = sentence.Tree.Text.AsSpan();
        int previous = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            SyntaxToken token = tokens[i];
            TokenKind kind = token.Kind;
            int start = token.Span.Start, end = token.Span.End;
            switch (kind)
            {
                case TokenKind.Url or TokenKind.EmailAddress or TokenKind.Handle or TokenKind.Hashtag or TokenKind.EndOfArticle:
                    Add(i, start, end, start == previous, '\0');
                    break;
                case TokenKind.OpenQuote or TokenKind.CloseQuote:
                    _isQuoted = IsDouble(token.QuoteStyle) ? kind == TokenKind.OpenQuote : _isQuoted;
                    Add(i, start, end, start == previous, source[start]);
                    break;
                case TokenKind.OpenBracket or TokenKind.CloseBracket:
                    _brackets = Math.Max(0, _brackets + (source[start] is '(' ? 1 : source[start] is ')' ? -1 : 0));
                    Add(i, start, end, start == previous, source[start]);
                    break;
                default:
                    if (token.IsDecoded)
                    {
                        AddDecoded(i, token.ValueText, start, end, start == previous);
                    }
                    else
                    {
                        Split(i, source[start..end], start, start == previous);
                    }

                    break;
            }

            previous = end;
        }

        _pieces[Count] = new TimePiece { Number = -1, Token = tokens.Count };
    }

    private static bool IsDouble(QuoteStyle style) =>
        style is QuoteStyle.CurlyDouble or QuoteStyle.StraightDouble or QuoteStyle.Guillemet or QuoteStyle.Newswire;

    private void Split(int token, ReadOnlySpan<char> text, int offset, bool glued)
    {
        int position = 0;
        while (position < text.Length)
        {
            int start = position;
            char first = text[start];
            if (char.IsLetter(first))
            {
                while (++position < text.Length && char.IsLetter(text[position]))
                {
                }

                ref TimePiece piece = ref Add(token, offset + start, offset + position, glued, first);
                piece.Word = TimeLexicon.Find(text[start..position]);
                HasTrigger |= piece.Word.Kind != TimeWordKind.None;
            }
            else if (char.IsAsciiDigit(first))
            {
                while (++position < text.Length && char.IsAsciiDigit(text[position]))
                {
                }

                AddNumber(token, text[start..position], offset + start, glued);
            }
            else
            {
                position++;
                Add(token, offset + start, offset + position, glued, first);
            }

            glued = true;
        }
    }

    private void AddDecoded(int token, ReadOnlySpan<char> value, int start, int end, bool glued)
    {
        if (!value.IsEmpty && !value.ContainsAnyExceptInRange('0', '9'))
        {
            AddNumber(token, value, start, glued);
            _pieces[Count - 1].End = end;
            return;
        }

        ref TimePiece piece = ref Add(token, start, end, glued, value.IsEmpty ? '\0' : value[0]);
        piece.Word = value.IsEmpty ? default : TimeLexicon.Find(value);
        HasTrigger |= piece.Word.Kind != TimeWordKind.None;
    }

    private void AddNumber(int token, ReadOnlySpan<char> digits, int start, bool glued)
    {
        ref TimePiece piece = ref Add(token, start, start + digits.Length, glued, digits[0]);
        HasTrigger = true;
        if (digits.Length <= 9)
        {
            int number = 0;
            foreach (char digit in digits)
            {
                number = (number * 10) + digit - '0';
            }

            piece.Number = number;
            piece.Digits = (byte)digits.Length;
        }
    }

    private ref TimePiece Add(int token, int start, int end, bool glued, char first)
    {
        if (Count + Margin >= _pieces.Length)
        {
            Array.Resize(ref _pieces, _pieces.Length * 2);
        }

        ref TimePiece piece = ref _pieces[Count++];
        piece = new TimePiece
        {
            Start = start, End = end, Number = -1, Token = token, IsGlued = glued, IsQuoted = _isQuoted, IsBracketed = _brackets > 0, First = first,
        };
        return ref piece;
    }
}
