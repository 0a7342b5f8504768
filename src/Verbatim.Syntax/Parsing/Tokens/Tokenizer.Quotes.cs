using System.Diagnostics.CodeAnalysis;
using Verbatim.Syntax;

namespace Verbatim.Parsing;

internal ref partial struct Tokenizer
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions = Set("em tis twas til till n cause bout cos coz cuz nuff");


    /// <summary>Whether what stands directly left of the current position lets a quotation begin: nothing, white space, an opening mark, a dash.</summary>
    private readonly bool IsOpenBefore()
    {
        if (_tokens.Count == 0)
        {
            return true;
        }

        ref RawToken before = ref _tokens[_tokens.Count - 1];
        return before.End != _position || before.Kind is TokenKind.OpenBracket or TokenKind.OpenQuote or TokenKind.Dash or TokenKind.Hyphen or TokenKind.Slash;
    }

    /// <summary>Whether a quotation that ends just before <paramref name="index"/> could end there.</summary>
    private readonly bool IsCloseBehind(int index) => CharClasses.Of(Peek(index)) is not (CharClass.Letter or CharClass.Digit or CharClass.Currency);

    private void EmitQuote(bool opens, ref int open, int end)
    {
        open = opens ? open + 1 : Math.Max(0, open - 1);
        Emit(opens ? TokenKind.OpenQuote : TokenKind.CloseQuote, end);
    }

    private void ScanQuote(char c)
    {
        switch (c)
        {
            case '"':
                EmitQuote(DecideStraight(_position + 1, _openDouble > 0), ref _openDouble, _position + 1);
                break;
            case '\u201C' or '\u201F':
                bool closesLow = _openCurlyDouble > 0 && !IsOpenBefore() && IsCloseBehind(_position + 1);
                EmitQuote(!closesLow, ref _openCurlyDouble, _position + 1);
                break;
            case '\u201D':
                bool opensHigh = _openCurlyDouble == 0 && IsOpenBefore() && !IsSpace(_position + 1) && IsAlphanumeric(_position + 1);
                EmitQuote(opensHigh, ref _openCurlyDouble, _position + 1);
                break;
            case '\u201E':
                EmitQuote(true, ref _openCurlyDouble, _position + 1);
                break;
            case '\u2018' when IsYear(_position + 1) || IsElision(_position + 1):
                ScanLeadingApostrophe();
                break;
            case '\u2018' when At(_position + 1) is '\u2018':
                EmitQuote(true, ref _openNewswire, _position + 2);
                break;
            case '\u2018' or '\u201A':
                EmitQuote(true, ref _openCurlySingle, _position + 1);
                break;
            case '\u00AB' or '\u00BB' or '\u2039' or '\u203A':
                ScanGuillemet(c);
                break;
            default:
                ScanBacktick();
                break;
        }
    }

    /// <summary>Whether a mark without direction opens; <paramref name="next"/> is the position behind it.</summary>
    private readonly bool DecideStraight(int next, bool isOpen)
    {
        bool openBefore = IsOpenBefore(), spaceBehind = IsSpace(next);
        if (openBefore && !spaceBehind)
        {
            bool afterDash = isOpen && _tokens.Count > 0 && _tokens[_tokens.Count - 1] is { Kind: TokenKind.Dash or TokenKind.Hyphen } dash && dash.End == _position;
            return !(isOpen && IsCloseBehind(next) && CharClasses.Of(Peek(next)) is CharClass.Comma or CharClass.Period or CharClass.Terminal)
                && !(afterDash && IsCloseBehind(next));
        }

        return (openBefore || !IsCloseBehind(next)) && !isOpen;
    }

    private void ScanGuillemet(char c)
    {
        bool pointsLeft = c is '\u00AB' or '\u2039';
        bool opens = pointsLeft
            ? !(_openGuillemet > 0 && !IsOpenBefore())
            : _openGuillemet == 0 && IsOpenBefore() && !IsSpace(_position + 1);
        EmitQuote(opens, ref _openGuillemet, _position + 1);
    }

    private void ScanBacktick()
    {
        if (At(_position + 1) == '`')
        {
            EmitQuote(true, ref _openNewswire, _position + 2);
        }
        else if (IsOpenBefore() && !IsSpace(_position + 1))
        {
            EmitQuote(true, ref _openSingle, _position + 1);
        }
        else
        {
            Emit(TokenKind.Symbol, _position + 1);
        }
    }

    private void ScanApostrophe()
    {
        char c = _text[_position];
        if (At(_position + 1) == c && (c == '\'' || (c == '\u2019' && _openCurlySingle == 0)))
        {
            bool opens = IsOpenBefore() && !IsSpace(_position + 2) && _openNewswire == 0;
            EmitQuote(opens, ref _openNewswire, _position + 2);
        }
        else if (IsOpenBefore())
        {
            ScanApostropheAtStart(c);
        }
        else
        {
            ScanApostropheAtEnd(c);
        }
    }

    private void ScanApostropheAtStart(char c)
    {
        ref int open = ref Open(c);
        int next = _position + 1;
        if (IsSpace(next))
        {
            if (open > 0)
            {
                EmitQuote(false, ref open, next);
            }
            else
            {
                Emit(TokenKind.Apostrophe, next);
            }
        }
        else if (IsElision(next) || (IsYear(next) && (c != '\'' || At(next + 2) == 's' || !HasCloser(c, next))))
        {
            ScanLeadingApostrophe();
        }
        else if (c != '\'' && IsAlphanumeric(next) && !HasCloser(c, next))
        {
            ScanLeadingApostrophe();
        }
        else if (c != '\'' && open > 0 && !IsAlphanumeric(next))
        {
            EmitQuote(false, ref open, next);
        }
        else if (CliticEnd(_position) is int clitic and > 0 && !HasCloser(c, next))
        {
            Emit(TokenKind.Clitic, clitic);
        }
        else if (IsAlphanumeric(next) && !HasCloser(c, next) && _tokens.Count > 0)
        {
            Emit(TokenKind.Apostrophe, next);
        }
        else
        {
            EmitQuote(true, ref open, next);
        }
    }

    private void ScanApostropheAtEnd(char c)
    {
        ref int open = ref Open(c);
        int next = _position + 1;
        ref RawToken before = ref _tokens[_tokens.Count - 1];
        bool afterWord = before.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Url or TokenKind.Handle or TokenKind.Clitic;
        char last = _text[_position - 1];
        if (!afterWord)
        {
            EmitQuote(IsAlphanumeric(next) && open == 0 && HasCloser(c, next), ref open, next);
        }
        else if (open > 0 && !(last is 's' or 'S' && IsSpace(next) && CharClasses.IsLower(Peek(next + 1)) && IsCloserNext(c, next)))
        {
            EmitQuote(false, ref open, next);
        }
        else if (last is 's' or 'S' or 'x' or 'z')
        {
            Emit(TokenKind.Clitic, next);
        }
        else
        {
            Emit(TokenKind.Apostrophe, next);
        }
    }

    [UnscopedRef]
    private ref int Open(char c)
    {
        if (c == '\'')
        {
            return ref _openSingle;
        }

        return ref _openCurlySingle;
    }

    /// <summary>Emits a word or number together with the apostrophe before it: <c>'em</c>, <c>'60s</c>.</summary>
    private void ScanLeadingApostrophe()
    {
        int next = _position + 1;
        if (CharClasses.IsDigit(At(next)))
        {
            Emit(TokenKind.Number, At(next + 2) == 's' ? next + 3 : EndOfLetters(next));
            return;
        }

        int end = EndOfLetters(next);
        if ((_text[next] | 0x20) == 't' && end - next > 2 && (_text[next + 1] | 0x20) is 'i' or 'w' && (_text[end - 1] | 0x20) == 's')
        {
            Emit(TokenKind.Word, next + 1);
        }

        Emit(TokenKind.Word, At(end) == '\'' && end == next + 1 ? end + 1 : end);
    }

    private readonly bool IsYear(int index) =>
        CharClasses.IsDigit(At(index)) && CharClasses.IsDigit(At(index + 1))
        && (At(index + 2) == 's' ? !IsAlphanumeric(index + 3) : !IsAlphanumeric(index + 2));

    private readonly bool IsElision(int index)
    {
        if (!CharClasses.IsLetter(At(index)))
        {
            return false;
        }

        int end = EndOfLetters(index);
        return Elisions.Contains(_text[index..end]);
    }

    /// <summary>Whether a mark <paramref name="c"/> that could close a single quotation stands at or behind <paramref name="from"/>.</summary>
    private bool HasCloser(char c, int from)
    {
        ref int closer = ref c == '\'' ? ref _straightCloser : ref _curlyCloser;
        if (closer < from)
        {
            closer = FindCloser(c, from);
        }

        return closer != int.MaxValue;
    }

    /// <summary>Whether the next mark <paramref name="c"/> that stands at a word's edge closes and does not open.</summary>
    private readonly bool IsCloserNext(char c, int from)
    {
        for (int i = from; i < _text.Length; i++)
        {
            int step = _text[i..].IndexOf(c);
            if (step < 0)
            {
                return false;
            }

            i += step;
            if (IsSpace(i - 1) || IsCloseBehind(i + 1))
            {
                return !IsSpace(i - 1);
            }
        }

        return false;
    }

    private readonly int FindCloser(char c, int from)
    {
        for (int i = from; i < _text.Length; i++)
        {
            int step = _text[i..].IndexOf(c);
            if (step < 0)
            {
                break;
            }

            i += step;
            if (!IsSpace(i - 1) && IsCloseBehind(i + 1))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
