using Verbatim.Syntax;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Cuts the tokens of a sentence into runs of letters, runs of digits and signs, and keeps track of quotation marks and brackets
/// from sentence to sentence. Not thread-safe; one per article.
/// </summary>
internal sealed class TimeTokenizer
{
    private TimeTokens _output = null!;
    private bool _isQuoted;
    private int _brackets;

    /// <summary>Appends the tokens of a sentence to <paramref name="output"/>.</summary>
    public void Run(SentenceSyntax sentence, bool startsBlock, TimeTokens output)
    {
        _output = output;
        _brackets = startsBlock ? 0 : _brackets;
        _isQuoted &= !startsBlock;
        SyntaxTokenList tokens = sentence.Tokens;
        ReadOnlySpan<char> source = sentence.Tree.Text.AsSpan();
        int previous = -1;
        for (int i = 0; i < tokens.Count; i++)
        {
            SyntaxToken token = tokens[i];
            int start = token.Span.Start, end = token.Span.End;
            bool isGlued = start == previous;
            previous = end;
            switch (token.Kind)
            {
                case TokenKind.Url or TokenKind.EmailAddress or TokenKind.Handle or TokenKind.Hashtag or TokenKind.EndOfArticle:
                    Add(i, start, end, isGlued, '\0');
                    break;
                case TokenKind.OpenQuote or TokenKind.CloseQuote:
                    _isQuoted = IsDouble(token.QuoteStyle) ? token.Kind == TokenKind.OpenQuote : _isQuoted;
                    Add(i, start, end, isGlued, source[start]);
                    break;
                case TokenKind.OpenBracket or TokenKind.CloseBracket:
                    _brackets = Math.Max(0, _brackets + (source[start] is '(' ? 1 : source[start] is ')' ? -1 : 0));
                    Add(i, start, end, isGlued, source[start]);
                    break;
                default:
                    if (token.IsDecoded)
                    {
                        AddDecoded(i, token.ValueText, start, end, isGlued);
                    }
                    else
                    {
                        Split(i, source[start..end], start, isGlued);
                    }

                    break;
            }
        }
    }

    private static bool IsDouble(QuoteStyle style) =>
        style is QuoteStyle.CurlyDouble or QuoteStyle.StraightDouble or QuoteStyle.Guillemet or QuoteStyle.Newswire;

    private void Split(int token, ReadOnlySpan<char> text, int offset, bool isGlued)
    {
        for (int position = 0; position < text.Length; isGlued = true)
        {
            int start = position++;
            char first = text[start];
            if (char.IsLetter(first))
            {
                while (position < text.Length && char.IsLetter(text[position]))
                {
                    position++;
                }

                Add(token, offset + start, offset + position, isGlued, first, TimeLexicon.Find(text[start..position]));
            }
            else if (char.IsAsciiDigit(first))
            {
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    position++;
                }

                AddNumber(token, text[start..position], offset + start, offset + position, isGlued);
            }
            else
            {
                Add(token, offset + start, offset + position, isGlued, first);
            }
        }
    }

    /// <summary>A token whose characters are written another way in the source (entities): taken whole.</summary>
    private void AddDecoded(int token, ReadOnlySpan<char> value, int start, int end, bool isGlued)
    {
        if (value.IsEmpty)
        {
            Add(token, start, end, isGlued, '\0');
        }
        else if (!value.ContainsAnyExceptInRange('0', '9'))
        {
            AddNumber(token, value, start, end, isGlued);
        }
        else
        {
            Add(token, start, end, isGlued, value[0], TimeLexicon.Find(value));
        }
    }

    private void AddNumber(int token, ReadOnlySpan<char> digits, int start, int end, bool isGlued)
    {
        int number = -1;
        if (digits.Length <= 9)
        {
            number = 0;
            foreach (char digit in digits)
            {
                number = (number * 10) + digit - '0';
            }
        }

        Add(token, start, end, isGlued, digits[0], default, number, number < 0 ? (byte)0 : (byte)digits.Length);
    }

    private void Add(int token, int start, int end, bool isGlued, char first, TimeWord word = default, int number = -1, byte digits = 0) =>
        _output.Add(new TimeToken
        {
            Start = start, End = end, Number = number, Digits = digits, Token = token, Word = word, IsGlued = isGlued,
            IsQuoted = _isQuoted, IsBracketed = _brackets > 0, First = first,
        });
}
