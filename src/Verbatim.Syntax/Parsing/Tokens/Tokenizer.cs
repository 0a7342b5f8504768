using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>
/// Cuts the clean text of one paragraph into tokens in one pass, after the conventions of the English Universal Dependencies treebanks.
/// A pure function of that text.
/// </summary>
internal ref partial struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _tokens;
    private RegionScanner _regions;
    private int _position;
    private int _limit;
    private int _openDouble;
    private int _openCurlyDouble;
    private int _openGuillemet;
    private int _openNewswire;
    private int _openSingle;
    private int _openCurlySingle;
    private int _straightCloser;
    private int _curlyCloser;

    private Tokenizer(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        _text = text;
        _tokens = tokens;
        _regions = new RegionScanner(text);
        _straightCloser = _curlyCloser = -1;
    }

    /// <summary>Appends the tokens of <paramref name="text"/>; what no token covers is white space.</summary>
    public static void Run(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var tokenizer = new Tokenizer(text, tokens);
        tokenizer.Run();
    }

    private void Run()
    {
        _regions.MoveNext(0);
        _limit = _regions.Start;
        while (_position < _text.Length)
        {
            if (_position < _limit)
            {
                Next();
                continue;
            }

            Emit(_regions.Kind, _regions.End);
            _regions.MoveNext(_position);
            _limit = _regions.Start;
        }
    }

    private void Next()
    {
        char c = _text[_position];
        switch (CharClasses.Of(c))
        {
            case CharClass.Space:
                _position++;
                break;
            case CharClass.Letter:
                ScanWord();
                break;
            case CharClass.Digit:
                ScanNumber(_position);
                break;
            case CharClass.Apostrophe:
                ScanApostrophe();
                break;
            case CharClass.Quote:
                ScanQuote(c);
                break;
            case CharClass.Period:
                ScanPeriod();
                break;
            case CharClass.Ellipsis:
                Emit(TokenKind.Ellipsis, EndOfRun(_position, c));
                break;
            case CharClass.Comma:
                Emit(TokenKind.Comma, _position + 1);
                break;
            case CharClass.Colon:
                EmitFaceOr(TokenKind.Colon);
                break;
            case CharClass.Semicolon:
                EmitFaceOr(TokenKind.Semicolon);
                break;
            case CharClass.Terminal:
                ScanTerminal();
                break;
            case CharClass.Hyphen:
                ScanHyphen(c);
                break;
            case CharClass.Dash:
                Emit(TokenKind.Dash, EndOfRun(_position, c));
                break;
            case CharClass.Slash:
                Emit(TokenKind.Slash, EndOfRun(_position, c));
                break;
            case CharClass.Open:
                Emit(TokenKind.OpenBracket, _position + 1);
                break;
            case CharClass.Close:
                Emit(TokenKind.CloseBracket, _position + 1);
                break;
            case CharClass.Currency:
                Emit(TokenKind.Currency, _position + 1);
                break;
            case CharClass.Number:
                ScanHash();
                break;
            case CharClass.Underscore:
                ScanUnderscore();
                break;
            case CharClass.Run:
                ScanRun(c);
                break;
            default:
                ScanSymbol(c);
                break;
        }
    }

    private void Emit(TokenKind kind, int end, AbbreviationKind abbreviation = AbbreviationKind.None)
    {
        _tokens.Add(kind, _position, end, abbreviation);
        _position = end;
    }

    /// <summary>The character at <paramref name="index"/>; a space outside the text and behind the limit of the current run.</summary>
    private readonly char At(int index) => (uint)index < (uint)_limit ? _text[index] : ' ';

    /// <summary>The character at <paramref name="index"/> without regard to the next address or account name.</summary>
    private readonly char Peek(int index) => (uint)index < (uint)_text.Length ? _text[index] : ' ';

    private readonly int EndOfRun(int start, char c)
    {
        int end = start + 1;
        while (end < _limit && _text[end] == c)
        {
            end++;
        }

        return end;
    }

    private readonly bool IsSpace(int index) => CharClasses.Of(Peek(index)) == CharClass.Space;

    private readonly bool IsAlphanumeric(int index) => CharClasses.IsAlphanumeric(At(index));

    private void ScanPeriod()
    {
        int end = EndOfRun(_position, '.');
        if (end > _position + 1)
        {
            Emit(TokenKind.Ellipsis, end);
        }
        else if (IsPoint(end) && IsPoint(end + 2))
        {
            end += 4;
            while (IsPoint(end))
            {
                end += 2;
            }

            Emit(TokenKind.Ellipsis, end);
        }
        else if (CharClasses.IsDigit(At(end)) && !IsAlphanumeric(_position - 1))
        {
            ScanNumber(end);
        }
        else
        {
            Emit(TokenKind.Period, end);
        }
    }

    /// <summary>Whether a spaced period stands at <paramref name="index"/>, as in <c>. . .</c></summary>
    private readonly bool IsPoint(int index) => At(index) is ' ' or '\u00A0' && At(index + 1) == '.' && index + 1 < _limit;

    private void ScanTerminal()
    {
        int end = _position + 1;
        while (At(end) is '?' or '!')
        {
            end++;
        }

        Emit(_text[_position] == '?' ? TokenKind.Question : TokenKind.Exclamation, end);
    }

    private void ScanHyphen(char c)
    {
        int end = EndOfRun(_position, c);
        bool spaced = IsSpace(_position - 1) && IsSpace(end);
        Emit(end - _position > 1 || spaced ? TokenKind.Dash : TokenKind.Hyphen, end);
    }

    private void ScanHash()
    {
        int end = _position + 1;
        if (!CharClasses.IsLetter(At(end)) && At(end) != '_')
        {
            Emit(TokenKind.Symbol, EndOfRun(_position, '#'));
            return;
        }

        while (IsAlphanumeric(end) || At(end) == '_')
        {
            end++;
        }

        Emit(TokenKind.Hashtag, end);
    }

    private void ScanUnderscore()
    {
        int end = EndOfRun(_position, '_');
        if (IsAlphanumeric(end) && end == _position + 1)
        {
            ScanWord();
        }
        else
        {
            Emit(end == _position + 1 && IsSpace(_position - 1) && IsSpace(end) ? TokenKind.Dash : TokenKind.Symbol, end);
        }
    }

    private void ScanRun(char c)
    {
        int end = EndOfRun(_position, c);
        if (c == '+' && end == _position + 1 && CharClasses.IsDigit(At(end)) && !IsAlphanumeric(_position - 1))
        {
            ScanNumber(end);
        }
        else if (c == '=' && FaceEnd() is int face and > 0)
        {
            Emit(TokenKind.Symbol, face);
        }
        else
        {
            Emit(TokenKind.Symbol, end);
        }
    }
}
