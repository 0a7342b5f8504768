using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Reads the block structure of Markdown line by line.</summary>
internal sealed class MarkdownBlocks
{
    private Unit _open;
    private bool _isOpen;
    private bool _hasTitle;

    /// <summary>The blocks in order.</summary>
    public List<Unit> Units { get; } = [];

    /// <summary>The marks of the blocks, ordered.</summary>
    public List<Markup> Marks { get; } = [];

    /// <summary>Reads a whole text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        int position = ReadFrontMatter(text);
        while (position < text.Length)
        {
            int end = LineEnd(text, position);
            ReadOnlySpan<char> line = text[position..end];
            int start = position + line.Length - line.TrimStart().Length;
            int contentEnd = position + line.TrimEnd().Length;
            position = Next(text, end);
            if (start >= contentEnd)
            {
                Close();
            }
            else if (MarkdownLine.FenceWidth(text[start..contentEnd]) is int fence and > 0)
            {
                position = ReadFence(text, start, contentEnd, fence, position);
            }
            else
            {
                ReadLine(text, start, contentEnd);
            }
        }

        Close();
    }

    private static int LineEnd(ReadOnlySpan<char> text, int position)
    {
        int length = text[position..].IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    private static int Next(ReadOnlySpan<char> text, int lineEnd) => lineEnd < text.Length ? lineEnd + LineBreaks.WidthAt(text, lineEnd) : lineEnd;

    private void ReadLine(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> line = text[start..end];
        if (_isOpen && _open.Kind == BlockKind.Paragraph && MarkdownLine.IsUnderline(line))
        {
            _open.Kind = HeadingKind(line[0] == '=' ? 1 : 2);
            _open.IsKindGiven = true;
            AddMark(start, end - start);
            _open.End = end;
            Close();
        }
        else if (MarkdownLine.IsRule(line))
        {
            Close();
            Begin(start, BlockKind.Furniture);
            AddMark(start, end - start);
            _open.End = end;
            Close();
        }
        else if (MarkdownLine.HeadingLevel(line) is int level and > 0)
        {
            ReadHeading(text, start, end, level);
        }
        else if (line[0] == '>')
        {
            ReadQuoted(text, start, end);
        }
        else if (MarkdownLine.MarkerWidth(line) is int marker and > 0)
        {
            Close();
            Begin(start, BlockKind.ListItem);
            AddMark(start, marker);
            _open.End = end;
        }
        else
        {
            Continue(start, end, BlockKind.Paragraph);
        }
    }

    private void ReadHeading(ReadOnlySpan<char> text, int start, int end, int level)
    {
        Close();
        Begin(start, HeadingKind(level));
        AddMark(start, level);
        ReadOnlySpan<char> content = text[(start + level)..end];
        ReadOnlySpan<char> stripped = content.TrimEnd('#');
        if (stripped.Length < content.Length && (stripped.IsEmpty || stripped[^1] is ' ' or '\t'))
        {
            AddMark(end - (content.Length - stripped.Length), content.Length - stripped.Length);
        }

        _open.End = end;
        Close();
    }

    private void ReadQuoted(ReadOnlySpan<char> text, int start, int end)
    {
        int content = start;
        while (content < end && text[content] is '>' or ' ' or '\t')
        {
            content++;
        }

        if (_isOpen && _open.Kind != BlockKind.BlockQuotation)
        {
            Close();
        }

        if (!_isOpen)
        {
            Begin(start, BlockKind.BlockQuotation);
        }

        for (int i = start; i < content; i++)
        {
            if (text[i] == '>')
            {
                AddMark(i, 1);
            }
        }

        _open.End = end;
        if (content == end)
        {
            Close();
        }
    }

    private void Continue(int start, int end, BlockKind kind)
    {
        if (!_isOpen)
        {
            Begin(start, kind);
        }

        _open.End = end;
    }

    private BlockKind HeadingKind(int level)
    {
        BlockKind kind = level == 1 && !_hasTitle ? BlockKind.Title : BlockKind.Heading;
        _hasTitle = true;
        return kind;
    }

    private int ReadFence(ReadOnlySpan<char> text, int start, int openEnd, int width, int position)
    {
        Close();
        Begin(start, BlockKind.Furniture);
        AddMark(start, openEnd - start);
        _open.IsVerbatim = true;
        _open.End = openEnd;
        char mark = text[start];
        while (position < text.Length)
        {
            int end = LineEnd(text, position);
            ReadOnlySpan<char> line = text[position..end];
            ReadOnlySpan<char> content = line.Trim();
            int at = position + line.Length - line.TrimStart().Length;
            position = Next(text, end);
            if (content.IsEmpty)
            {
                continue;
            }

            _open.End = at + content.Length;
            if (content.Length >= width && content.IndexOfAnyExcept(mark) < 0)
            {
                AddMark(at, content.Length);
                break;
            }
        }

        Close();
        return position;
    }

    /// <summary>Leaves a metadata header between two lines of three hyphens out of the text.</summary>
    private int ReadFrontMatter(ReadOnlySpan<char> text)
    {
        int end = text.IsEmpty ? 0 : LineEnd(text, 0);
        if (end != 3 || !text.StartsWith("---"))
        {
            return 0;
        }

        int position = Next(text, end);
        while (position < text.Length)
        {
            end = LineEnd(text, position);
            if (text[position..end] is "---" or "...")
            {
                Begin(0, BlockKind.Furniture);
                _open.IsVerbatim = true;
                AddMark(0, 3);
                AddMark(position, 3);
                _open.End = end;
                Close();
                return Next(text, end);
            }

            position = Next(text, end);
        }

        return 0;
    }

    private void Begin(int start, BlockKind kind)
    {
        _open = new Unit { Start = start, End = start, Kind = kind, IsKindGiven = kind != BlockKind.Paragraph, MarkupStart = Marks.Count };
        _isOpen = true;
    }

    private void AddMark(int start, int length)
    {
        Marks.Add(new Markup(start, length, TriviaKind.BlockMarkup));
        _open.MarkupCount++;
    }

    private void Close()
    {
        if (_isOpen)
        {
            Units.Add(_open);
        }

        _isOpen = false;
    }
}
