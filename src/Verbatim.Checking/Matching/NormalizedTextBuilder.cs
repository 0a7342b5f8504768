using System.Text;
using Verbatim.Syntax;

namespace Verbatim.Checking.Matching;

/// <summary>Turns tokens into the words of a wording.</summary>
internal sealed class NormalizedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Word> _words = [];
    private readonly List<Insertion> _insertions = [];
    private readonly List<string> _bracketed = [];
    private SentenceSyntax? _sentence;
    private WordGap _gap;
    private int _bracketStart = -1;
    private bool _bracketTouches;
    private bool _joinNext;
    private bool _hasEllipsis;
    private bool _isClosed;

    public void Add(SyntaxToken token)
    {
        bool newSentence = _sentence is not null && _sentence != token.Sentence;
        bool space = newSentence || token.HasSpaceBefore;
        if (newSentence && _words.Count > 0 && (_gap & WordGap.Ellipsis) == 0)
        {
            _gap |= WordGap.SentenceEnd;
        }

        _sentence = token.Sentence;
        if (space && _text.Length > 0)
        {
            _text.Append(' ');
        }

        int start = _text.Length;
        ReadOnlySpan<char> value = token.ValueText;
        _text.Append(value);
        _joinNext &= !space;
        bool square = token.Kind is TokenKind.OpenBracket or TokenKind.CloseBracket && value is "[" or "]";
        if (square && token.Kind == TokenKind.OpenBracket)
        {
            (_bracketStart, _bracketTouches, _hasEllipsis) = (start, !space && _words.Count > 0, false);
            _bracketed.Clear();
        }
        else if (square && _bracketStart >= 0)
        {
            CloseBracket(start);
        }
        else if (_bracketStart >= 0)
        {
            _hasEllipsis |= token.Kind == TokenKind.Ellipsis;
            if (IsWord(token.Kind))
            {
                _bracketed.Add(Normalize(value, token.Kind));
            }
        }
        else
        {
            AddPlain(token.Kind, value, start);
        }
    }

    public NormalizedText Build()
    {
        string text = _text.ToString();
        return new NormalizedText(text, [.. _words], _insertions, _gap, _isClosed);
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.Clitic or TokenKind.Number or TokenKind.Url or TokenKind.EmailAddress
        or TokenKind.Handle or TokenKind.Hashtag or TokenKind.Currency or TokenKind.Symbol;

    private void AddPlain(TokenKind kind, ReadOnlySpan<char> value, int start)
    {
        if (IsWord(kind))
        {
            string norm = Normalize(value, kind);
            if (_joinNext && _insertions.Count > 0)
            {
                // "[t]he": the bracket holds the beginning of this very word.
                Insertion joined = _insertions[^1];
                _insertions.RemoveAt(_insertions.Count - 1);
                _gap &= ~WordGap.Insertion;
                norm = string.Concat(joined.Norms) + norm;
                AddWord(joined.Text + value.ToString(), norm, start - joined.Text.Length - 2);
            }
            else if (norm.Length > 0)
            {
                AddWord(value.ToString(), norm, start);
            }

            _joinNext = false;
            _isClosed = false;
            return;
        }

        _joinNext = false;
        switch (kind)
        {
            case TokenKind.Period or TokenKind.Question or TokenKind.Exclamation:
                _gap |= _words.Count > 0 ? WordGap.SentenceEnd : WordGap.None;
                _isClosed = true;
                break;
            case TokenKind.Ellipsis:
                _gap |= WordGap.Ellipsis;
                _isClosed = false;
                break;
            case TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash:
                _gap |= WordGap.Clause;
                _isClosed = false;
                break;
        }
    }

    private void CloseBracket(int end)
    {
        string content = _text.ToString(_bracketStart + 1, end - _bracketStart - 1).Trim();
        _bracketStart = -1;
        if (_bracketed is ["sic"])
        {
            return;
        }

        if (_bracketed.Count == 0)
        {
            _gap |= _hasEllipsis ? WordGap.Ellipsis : WordGap.None;
            return;
        }

        if (_bracketTouches && _words.Count > 0)
        {
            // "want[ed]": the whole word is an editor's.
            Word last = _words[^1];
            _words.RemoveAt(_words.Count - 1);
            _gap = last.Gap;
            _bracketed[0] = last.Norm + _bracketed[0];
            content = last.Text + content;
        }

        _gap |= WordGap.Insertion | (_hasEllipsis ? WordGap.Ellipsis : WordGap.None);
        _insertions.Add(new Insertion(_words.Count, content, [.. _bracketed]));
        _joinNext = !_bracketTouches && _bracketed is [{ Length: 1 }];
    }

    private void AddWord(string text, string norm, int start)
    {
        _words.Add(new Word(text, norm, _gap, start, _text.Length));
        _gap = WordGap.None;
    }

    private static string Normalize(ReadOnlySpan<char> value, TokenKind kind)
    {
        Span<char> buffer = value.Length <= 128 ? stackalloc char[value.Length] : new char[value.Length];
        int length = 0;
        foreach (char c in value)
        {
            bool dropped = kind == TokenKind.Number ? c == ',' : c is '.' or '\'' or '’' or '‘' or '\u00AD';
            if (!dropped)
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }

        return buffer[..length].ToString();
    }
}
