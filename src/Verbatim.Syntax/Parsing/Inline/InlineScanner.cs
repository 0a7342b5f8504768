using System.Buffers;
using Verbatim.Syntax;
using Verbatim.Syntax.Internal;

namespace Verbatim.Parsing;

/// <summary>
/// Finds the inline Markdown of one paragraph (CommonMark 0.31, sections 2.4, 2.5 and 6, without raw HTML and reference links): escapes,
/// entities, code spans, emphasis, links, images, autolinks; and the characters that carry no text. A mark that pairs with nothing is text.
/// </summary>
internal sealed class InlineScanner
{
    private const string Escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly SearchValues<char> Interesting = SearchValues.Create(
        "*_`[]<\\&\0\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF"
        + "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F");

    private readonly List<Markup> _found = [];
    private readonly List<DelimiterRun> _runs = [];
    private readonly List<int> _brackets = [];

    /// <summary>The markup of <paramref name="text"/>, ordered, not overlapping; valid until the next call.</summary>
    /// <param name="text">A paragraph.</param>
    /// <param name="blockMarkup">The marks of the block itself, ordered; they are part of the result and hide what they cover.</param>
    /// <param name="inline">Whether to look for inline markup at all.</param>
    public List<Markup> Scan(ReadOnlySpan<char> text, ReadOnlySpan<Markup> blockMarkup = default, bool inline = true)
    {
        _found.Clear();
        _found.AddRange(blockMarkup);
        if (!inline)
        {
            return _found;
        }

        _runs.Clear();
        _brackets.Clear();
        int position = 0, hidden = 0;
        while (text[position..].IndexOfAny(Interesting) is int next and >= 0)
        {
            position += next;
            while (hidden < blockMarkup.Length && blockMarkup[hidden].End <= position)
            {
                hidden++;
            }

            bool isHidden = hidden < blockMarkup.Length && blockMarkup[hidden].Start <= position;
            position = isHidden ? blockMarkup[hidden].End : ScanAt(text, position);
        }

        if (_found.Count > blockMarkup.Length || _runs.Count > 0)
        {
            MatchEmphasis();
            _found.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        }

        return _found;
    }

    private int ScanAt(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '\\':
                return ScanEscape(text, at);
            case '&':
                return ScanEntity(text, at);
            case '`':
                return ScanCode(text, at);
            case '<':
                return ScanAutolink(text, at);
            case '*' or '_':
                return ScanDelimiters(text, at);
            case '[':
                _brackets.Add(at);
                return at + 1;
            case ']':
                return CloseBracket(text, at);
            case '\u200D' when IsJoiner(text, at):
                return at + 1;
            default:
                _found.Add(new Markup(at, 1, TriviaKind.Ignored));
                return at + 1;
        }
    }

    private static bool IsJoiner(ReadOnlySpan<char> text, int at) =>
        at > 0 && at + 1 < text.Length && (char.IsSurrogate(text[at - 1]) || text[at - 1] == '\uFE0F' || CharClasses.Of(text[at - 1]) == CharClass.Other);

    private int ScanEscape(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || !Escapable.Contains(text[at + 1], StringComparison.Ordinal))
        {
            return at + 1;
        }

        _found.Add(new Markup(at, 1, TriviaKind.Escape));
        return at + 2;
    }

    private int ScanEntity(ReadOnlySpan<char> text, int at)
    {
        int length = Entities.Read(text[at..], out string? value);
        if (length == 0)
        {
            return at + 1;
        }

        _found.Add(new Markup(at, length, TriviaKind.None, value));
        return at + length;
    }

    private int ScanCode(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == '`')
        {
            end++;
        }

        if (end - at != 1 || end >= text.Length || char.IsWhiteSpace(text[end]) || (at > 0 && CharClasses.IsAlphanumeric(text[at - 1])))
        {
            return end;
        }

        int length = text[end..].IndexOf('`');
        int close = end + length;
        bool isSpan = length > 0 && !char.IsWhiteSpace(text[close - 1]) && !text[end..close].Contains('\'')
            && (close + 1 >= text.Length || (!CharClasses.IsAlphanumeric(text[close + 1]) && text[close + 1] != '`'));
        if (!isSpan)
        {
            return end;
        }

        _found.Add(new Markup(at, 1, TriviaKind.OpenMarkup));
        _found.Add(new Markup(close, 1, TriviaKind.CloseMarkup));
        return close + 1;
    }

    private int ScanAutolink(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> rest = text[(at + 1)..];
        int length = rest.IndexOfAny(AutolinkEnds);
        if (length <= 0 || rest[length] != '>')
        {
            return at + 1;
        }

        ReadOnlySpan<char> inside = rest[..length];
        int colon = inside.IndexOf(':');
        bool isUri = colon is > 1 and < 33 && inside[..colon].IndexOfAnyExcept(SchemeCharacters) < 0;
        bool isMail = inside.IndexOf('@') is int sign && sign > 0 && inside[(sign + 1)..].Contains('.');
        if (!isUri && !isMail)
        {
            return at + 1;
        }

        _found.Add(new Markup(at, 1, TriviaKind.OpenMarkup));
        _found.Add(new Markup(at + 1 + length, 1, TriviaKind.CloseMarkup));
        return at + length + 2;
    }

    private static readonly SearchValues<char> AutolinkEnds = SearchValues.Create("<> \t\r\n");

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-");

    private int CloseBracket(ReadOnlySpan<char> text, int at)
    {
        if (_brackets.Count == 0)
        {
            return at + 1;
        }

        int open = _brackets[^1];
        _brackets.RemoveAt(_brackets.Count - 1);
        int end = at + 1 < text.Length && text[at + 1] == '(' ? LinkTarget.End(text, at + 1) : 0;
        if (end == 0 || at == open + 1)
        {
            return at + 1;
        }

        bool image = open > 0 && text[open - 1] == '!';
        _found.Add(new Markup(image ? open - 1 : open, image ? 2 : 1, TriviaKind.OpenMarkup));
        _found.Add(new Markup(at, end - at, TriviaKind.CloseMarkup));
        if (!image)
        {
            _brackets.Clear();
        }

        return end;
    }

    private int ScanDelimiters(ReadOnlySpan<char> text, int at)
    {
        char mark = text[at];
        int end = at + 1;
        while (end < text.Length && text[end] == mark)
        {
            end++;
        }

        char before = at > 0 ? text[at - 1] : ' ', after = end < text.Length ? text[end] : ' ';
        bool spaceBefore = char.IsWhiteSpace(before), spaceAfter = char.IsWhiteSpace(after);
        bool signBefore = !spaceBefore && !IsWordCharacter(before), signAfter = !spaceAfter && !IsWordCharacter(after);
        bool left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
        bool right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
        bool opens = mark == '*' ? left : left && (!right || signBefore);
        bool closes = mark == '*' ? right : right && (!left || signAfter);
        if ((opens || closes) && end - at <= 3)
        {
            _runs.Add(new DelimiterRun { Mark = mark, Start = at, Length = end - at, Whole = end - at, Opens = opens, Closes = closes });
        }

        return end;
    }

    private static bool IsWordCharacter(char c) => CharClasses.IsAlphanumeric(c) || char.IsSurrogate(c);

    private void MatchEmphasis()
    {
        for (int closer = 0; closer < _runs.Count; closer++)
        {
            for (int opener = closer - 1; opener >= 0 && closer - opener <= 64 && _runs[closer].Closes && _runs[closer].Length > 0; opener--)
            {
                DelimiterRun open = _runs[opener], close = _runs[closer];
                if (open.Mark != close.Mark || !open.Opens || open.Length == 0 || close.Start == open.Start + open.Length)
                {
                    continue;
                }

                bool odd = (open.Closes || close.Opens) && (open.Whole + close.Whole) % 3 == 0 && (open.Whole % 3 != 0 || close.Whole % 3 != 0);
                if (odd)
                {
                    continue;
                }

                int width = Math.Min(open.Length, close.Length);
                _found.Add(new Markup(open.Start + open.Length - width, width, TriviaKind.OpenMarkup));
                _found.Add(new Markup(close.Start, width, TriviaKind.CloseMarkup));
                _runs[opener] = open with { Length = open.Length - width };
                _runs[closer] = close with { Start = close.Start + width, Length = close.Length - width };
                for (int between = opener + 1; between < closer; between++)
                {
                    _runs[between] = _runs[between] with { Length = 0 };
                }
            }
        }
    }

    private struct DelimiterRun
    {
        public char Mark;
        public int Start;
        public int Length;
        public int Whole;
        public bool Opens;
        public bool Closes;
    }
}
