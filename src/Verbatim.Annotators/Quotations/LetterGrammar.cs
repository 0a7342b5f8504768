using System.Collections.Frozen;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds words without marks that the form of the text gives to somebody: letters and e-mails (a head <c>From: X</c>, or <c>Dear Y,</c> up to a sign-off
/// with a name), and posts with the line that names their writer (<c>— Name (@handle) October 12, 2016</c>). Nothing is found unless the form is whole.
/// </summary>
internal sealed class LetterGrammar
{
    private const int LongestName = 6;
    private const int LongestLetter = 60;

    private static readonly FrozenSet<string> Heads =
        "to cc bcc date sent subject re".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SignOffs =
        "sincerely regards yours best cheers love respectfully cordially faithfully thanks".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BeforeSignOffs =
        "yours very best kind warm warmest with most all my many truly sincerely faithfully".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly TokenTable _tokens;
    private readonly List<(int First, int End)> _lines = [];
    private readonly List<SetOffWords> _found = [];

    private LetterGrammar(TokenTable tokens)
    {
        _tokens = tokens;
        for (int i = 0; i < tokens.Count;)
        {
            int end = i + 1;
            while (end < tokens.Count && !ChatLines.StartsLine(tokens, end))
            {
                end++;
            }

            _lines.Add((i, end));
            i = end;
        }
    }

    /// <summary>All such words in reading order, one entry for each block of a letter.</summary>
    public static IReadOnlyList<SetOffWords> Find(TokenTable tokens)
    {
        bool mayHave = false;
        for (int i = 0; i < tokens.Count && !mayHave; i++)
        {
            mayHave = tokens.Kinds[i] == TokenKind.Handle || ((tokens.Is(i, "from") || tokens.Is(i, "dear")) && ChatLines.StartsLine(tokens, i));
        }

        if (!mayHave)
        {
            return [];
        }

        var grammar = new LetterGrammar(tokens);
        for (int line = 0; line < grammar._lines.Count;)
        {
            line = grammar.ReadLetter(line) ?? grammar.ReadPost(line) ?? line + 1;
        }

        return grammar._found;
    }

    /// <summary>Reads a letter that begins at a line. Returns the line behind it, or <c>null</c>.</summary>
    private int? ReadLetter(int line)
    {
        (int First, int End) name = default, to = default;
        int body = line;
        if (IsHead(line, "from"))
        {
            name = (_lines[line].First + 2, Math.Min(_lines[line].End, _lines[line].First + 2 + LongestName));
            for (body = line + 1; body < _lines.Count && IsHead(body, null); body++)
            {
                to = IsHead(body, "to") ? (_lines[body].First + 2, _lines[body].End) : to;
            }
        }

        if (body < _lines.Count && IsSalutation(body))
        {
            to = (_lines[body].First + 1, _lines[body].End - 1);
            body++;
        }

        if (body == line || body >= _lines.Count)
        {
            return null;
        }

        int signOff = FindSignOff(body);
        if (signOff >= 0 && NameBehind(signOff) is { } signed)
        {
            AddBlocks(body, signOff, name.End > name.First ? name : signed, to);
            return signOff + 1;
        }

        if (name.End <= name.First || !_tokens.IsCapitalized(name.First))
        {
            return null;
        }

        int end = body;
        while (end < _lines.Count && _tokens.BlockOf[_lines[end].First] == _tokens.BlockOf[_lines[body].First])
        {
            end++;
        }

        AddBlocks(body, end, name, to);
        return end;
    }

    private void AddBlocks(int from, int to, (int First, int End) name, (int First, int End) addressee)
    {
        for (int line = from; line < to;)
        {
            int block = _tokens.BlockOf[_lines[line].First], next = line;
            while (next < to && _tokens.BlockOf[_lines[next].First] == block)
            {
                next++;
            }

            _found.Add(new SetOffWords(_lines[line].First, _lines[next - 1].End, name, addressee, QuoteForm.Letter));
            line = next;
        }
    }

    /// <summary>Reads a post whose writer a line names: in the same line, or in the line behind the text.</summary>
    private int? ReadPost(int line)
    {
        (int first, int end) = _lines[line];
        for (int dash = first; dash < end; dash++)
        {
            if (_tokens.Kinds[dash] is not (TokenKind.Dash or TokenKind.Hyphen) || WriterBehind(dash, end) is not { } name)
            {
                continue;
            }

            bool ownLine = dash == first;
            if (ownLine && line == 0)
            {
                return null;
            }

            (int textFirst, int textEnd) = ownLine ? _lines[line - 1] : (first, dash);
            if (textEnd > textFirst)
            {
                _found.Add(new SetOffWords(textFirst, textEnd, name, default, QuoteForm.Post));
            }

            return line + 1;
        }

        return null;
    }

    /// <summary>The name in <c>— Name (@handle) October 12, 2016</c>, where nothing but a date stands behind it.</summary>
    private (int First, int End)? WriterBehind(int dash, int end)
    {
        int i = dash + 1;
        while (i < end && i - dash <= LongestName && _tokens.Kinds[i] is TokenKind.Word or TokenKind.Period or TokenKind.Clitic)
        {
            i++;
        }

        bool isNamed = i > dash + 1 && i + 3 < end && _tokens.Kinds[i] == TokenKind.OpenBracket && _tokens.Kinds[i + 1] == TokenKind.Handle && _tokens.Kinds[i + 2] == TokenKind.CloseBracket;
        bool isDated = isNamed && _tokens.IsCapitalized(i + 3) && end - i <= 9;
        for (int date = i + 3; date < end && isDated; date++)
        {
            isDated = _tokens.Kinds[date] is TokenKind.Number or TokenKind.Comma or TokenKind.Period || date == i + 3;
        }

        return isDated ? (dash + 1, i) : null;
    }

    private bool IsHead(int line, string? word)
    {
        (int first, int end) = _lines[line];
        return end > first + 2 && _tokens.Kinds[first + 1] == TokenKind.Colon && (word is null ? Heads.Contains(_tokens[first]) : _tokens.Is(first, word));
    }

    private bool IsSalutation(int line)
    {
        (int first, int end) = _lines[line];
        return _tokens.Is(first, "dear") && end - first is > 2 and <= LongestName + 2 && _tokens.Kinds[end - 1] is TokenKind.Comma or TokenKind.Colon;
    }

    private int FindSignOff(int from)
    {
        for (int line = from + 1; line < Math.Min(_lines.Count, from + LongestLetter) && !IsHead(line, "from") && !IsSalutation(line); line++)
        {
            int i = _lines[line].First;
            while (i + 1 < _lines[line].End && _tokens.Kinds[i + 1] != TokenKind.Comma && BeforeSignOffs.Contains(_tokens[i]))
            {
                i++;
            }

            if ((SignOffs.Contains(_tokens[i]) || BeforeSignOffs.Contains(_tokens[i])) && i + 1 < _lines[line].End && _tokens.Kinds[i + 1] == TokenKind.Comma)
            {
                return line;
            }
        }

        return -1;
    }

    /// <summary>The name behind the comma of a sign-off: in its line or in the next.</summary>
    private (int First, int End)? NameBehind(int line)
    {
        int comma = _lines[line].First;
        while (_tokens.Kinds[comma] != TokenKind.Comma)
        {
            comma++;
        }

        (int first, int end) = comma + 1 < _lines[line].End ? (comma + 1, _lines[line].End) : line + 1 < _lines.Count ? _lines[line + 1] : (0, 0);
        int last = first;
        while (last < end && last - first < LongestName && _tokens.Kinds[last] is TokenKind.Word or TokenKind.Period or TokenKind.Clitic && _tokens.Kinds[last] != TokenKind.Period)
        {
            last++;
        }

        return last > first && last >= end - 1 && _tokens.IsCapitalized(first) ? (first, last) : null;
    }
}
