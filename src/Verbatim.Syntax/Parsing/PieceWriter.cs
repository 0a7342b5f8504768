using System.Runtime.InteropServices;
using Verbatim.Syntax;
using Verbatim.Syntax.Internal;

namespace Verbatim.Parsing;

/// <summary>Writes the pieces of one paragraph, left to right, so that together they cover every character.</summary>
internal sealed class PieceWriter
{
    private readonly List<GreenPiece> _pieces = [];
    private readonly List<(int, string)> _values = [];
    private List<Markup> _markup = [];
    private int _position;
    private int _nextMarkup;
    private bool _hasToken;

    /// <summary>Begins a paragraph.</summary>
    public void Reset(List<Markup> markup)
    {
        _markup = markup;
        _position = _nextMarkup = 0;
        _hasToken = false;
        _pieces.Clear();
        _values.Clear();
    }

    /// <summary>Ends a sentence.</summary>
    public GreenSentence Take()
    {
        var sentence = new GreenSentence(CollectionsMarshal.AsSpan(_pieces), CollectionsMarshal.AsSpan(_values));
        _pieces.Clear();
        _values.Clear();
        return sentence;
    }

    /// <summary>Writes a token that begins here and ends at <paramref name="end"/>.</summary>
    /// <param name="kind">The token's kind.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="value">What it stands for when that is not what is written.</param>
    public void WriteToken(TokenKind kind, int end, string? value)
    {
        while (_nextMarkup < _markup.Count && _markup[_nextMarkup].Start < end)
        {
            _nextMarkup++;
        }

        while (end - _position > GreenPiece.MaxWidth)
        {
            Add(GreenPiece.Token(kind, GreenPiece.MaxWidth));
        }

        if (value is not null)
        {
            _values.Add((_pieces.Count, value));
        }

        Add(GreenPiece.Token(kind, end - _position, value is not null));
        _hasToken = true;
    }

    /// <summary>Writes the trivia up to <paramref name="end"/>.</summary>
    public void WriteGap(ReadOnlySpan<char> source, int end)
    {
        while (_position < end)
        {
            WriteNext(source, end);
        }
    }

    /// <summary>Writes the trivia that belongs to the sentence before it: up to <paramref name="end"/> or the first markup that opens.</summary>
    public void WriteTrailing(ReadOnlySpan<char> source, int end)
    {
        while (_position < end)
        {
            bool isMarkup = _nextMarkup < _markup.Count && _markup[_nextMarkup].Start == _position;
            if (isMarkup && _markup[_nextMarkup].Kind is not (TriviaKind.CloseMarkup or TriviaKind.Ignored or TriviaKind.None) && end < source.Length)
            {
                break;
            }

            WriteNext(source, end);
        }
    }

    private void WriteNext(ReadOnlySpan<char> source, int end)
    {
        int stop = _nextMarkup < _markup.Count ? Math.Min(end, _markup[_nextMarkup].Start) : end;
        if (stop == _position)
        {
            Markup mark = _markup[_nextMarkup++];
            WriteTrivia(mark.Kind == TriviaKind.None ? TriviaKind.Whitespace : mark.Kind, mark.End);
        }
        else
        {
            WriteSpace(source, stop);
        }
    }

    private void WriteSpace(ReadOnlySpan<char> source, int end)
    {
        ReadOnlySpan<char> space = source[_position..end];
        if (space.IndexOfAny('\n', '\r') < 0)
        {
            WriteTrivia(TriviaKind.Whitespace, end);
        }
        else if (_hasToken && LineBreaks.HasBlankLine(space))
        {
            WriteTrivia(TriviaKind.PageBreak, end);
        }
        else
        {
            while (_position < end)
            {
                int width = LineBreaks.WidthAt(source, _position);
                int to = _position + Math.Max(width, 1);
                while (width == 0 && to < end && LineBreaks.WidthAt(source, to) == 0)
                {
                    to++;
                }

                WriteTrivia(width > 0 ? TriviaKind.LineBreak : TriviaKind.Whitespace, Math.Min(to, end));
            }
        }
    }

    private void WriteTrivia(TriviaKind kind, int end)
    {
        while (_position < end)
        {
            Add(GreenPiece.Trivia(kind, Math.Min(end - _position, GreenPiece.MaxWidth)));
        }
    }

    private void Add(GreenPiece piece)
    {
        _pieces.Add(piece);
        _position += piece.Width;
    }
}
