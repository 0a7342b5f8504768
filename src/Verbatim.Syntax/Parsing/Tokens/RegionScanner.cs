using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Finds, in order, the stretches whose inner punctuation is not punctuation: web addresses, e-mail addresses, account names.</summary>
internal ref struct RegionScanner
{
    private const string Scheme = "://";
    private const string Www = "www.";
    private const string UrlStops = "<>\"\u201C\u201D\u00AB\u00BB\u2018\u2019`{}|\\^\u2014";
    private const string UrlTail = ".,;:!?'*_~-";

    private readonly ReadOnlySpan<char> _text;
    private int _nextAt;
    private int _nextScheme;
    private int _nextWww;

    public RegionScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _nextAt = Find("@", 0);
        _nextScheme = Find(Scheme, 0);
        _nextWww = Find(Www, 0);
    }

    public int Start { get; private set; }

    public int End { get; private set; }

    public TokenKind Kind { get; private set; }

    /// <summary>Moves to the first region at or behind <paramref name="from"/>; its start is the text's end when there is none.</summary>
    public void MoveNext(int from)
    {
        while (true)
        {
            int next = Math.Min(_nextAt, Math.Min(_nextScheme, _nextWww));
            if (next == int.MaxValue)
            {
                Start = End = _text.Length;
                Kind = TokenKind.None;
                return;
            }

            bool found;
            if (next == _nextAt)
            {
                found = next >= from && ReadAt(next, from);
                _nextAt = Find("@", next + 1);
            }
            else if (next == _nextScheme)
            {
                found = next >= from && ReadScheme(next, from);
                _nextScheme = Find(Scheme, next + 1);
            }
            else
            {
                found = next >= from && (next == 0 || !CharClasses.IsAlphanumeric(_text[next - 1])) && ReadUrl(next);
                _nextWww = Find(Www, next + 1);
            }

            if (found)
            {
                return;
            }
        }
    }

    private readonly int Find(string what, int from)
    {
        int at = _text[from..].IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? int.MaxValue : from + at;
    }

    private bool ReadScheme(int at, int from)
    {
        int start = at;
        while (start > from && CharClasses.IsAsciiLetter(_text[start - 1]))
        {
            start--;
        }

        return at - start is >= 2 and <= 8 && ReadUrl(start);
    }

    private bool ReadUrl(int start)
    {
        int end = start;
        while (end < _text.Length && CharClasses.Of(_text[end]) != CharClass.Space && !UrlStops.Contains(_text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return Set(TokenKind.Url, start, TrimUrl(start, end), 4);
    }

    /// <summary>Leaves punctuation and brackets that nothing opened out of an address's end.</summary>
    private readonly int TrimUrl(int start, int end)
    {
        ReadOnlySpan<char> url = _text[start..end];
        int round = url.Count(')') - url.Count('('), square = url.Count(']') - url.Count('[');
        for (; end > start; end--)
        {
            char last = _text[end - 1];
            if (last == ')' && round > 0)
            {
                round--;
            }
            else if (last == ']' && square > 0)
            {
                square--;
            }
            else if (!UrlTail.Contains(last, StringComparison.Ordinal))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>An e-mail address or an account name around the sign at <paramref name="at"/>.</summary>
    private bool ReadAt(int at, int from)
    {
        int domainEnd = EndOfDomain(at), start = StartOfMailbox(at, from);
        ReadOnlySpan<char> domain = _text[(at + 1)..domainEnd];
        int dot = domain.LastIndexOf('.');
        bool isDomain = dot > 0 && domain.Length - dot > 2 && domain[(dot + 1)..].IndexOfAnyExcept(Letters) < 0;
        bool isHost = dot < 0 && domain.Length > 1 && domain.IndexOfAnyExceptInRange('A', 'Z') < 0 && start < at && CharClasses.IsUpper(_text[start]);
        return start < at && (isDomain || isHost) ? Set(TokenKind.EmailAddress, start, domainEnd, 3) : ReadHandle(at);
    }

    private readonly int EndOfDomain(int at)
    {
        int end = at + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > at + 1 && _text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    private readonly int StartOfMailbox(int at, int from)
    {
        int start = at;
        while (start > from && (char.IsAsciiLetterOrDigit(_text[start - 1]) || _text[start - 1] is '.' or '_' or '%' or '+' or '-'))
        {
            start--;
        }

        while (start < at && !char.IsAsciiLetterOrDigit(_text[start]))
        {
            start++;
        }

        return start;
    }

    private bool ReadHandle(int at)
    {
        int end = at + 1;
        bool hasLetter = false;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            hasLetter |= !char.IsAsciiDigit(_text[end]);
            end++;
        }

        return hasLetter && Set(TokenKind.Handle, at, end, 2);
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private bool Set(TokenKind kind, int start, int end, int least)
    {
        if (end - start < least)
        {
            return false;
        }

        Start = start;
        End = end;
        Kind = kind;
        return true;
    }
}
