namespace Verbatim.Parsing;

/// <summary>The text of one paragraph as it reads, with the way back to the source. Reused from paragraph to paragraph.</summary>
internal sealed class CleanText
{
    private char[] _text = [];
    private int[] _start = [];
    private int[] _end = [];
    private int _length;
    private bool _isIdentity;

    /// <summary>Leaves the markup out of <paramref name="source"/>. The result is valid until the next call.</summary>
    /// <param name="source">The paragraph.</param>
    /// <param name="markup">Ordered, not overlapping.</param>
    public ReadOnlySpan<char> Build(ReadOnlySpan<char> source, List<Markup> markup)
    {
        _isIdentity = markup.Count == 0;
        if (_isIdentity)
        {
            return source;
        }

        if (_text.Length < source.Length)
        {
            int capacity = Math.Max(source.Length, _text.Length * 2);
            _text = new char[capacity];
            _start = new int[capacity];
            _end = new int[capacity];
        }

        _length = 0;
        int position = 0;
        foreach (Markup mark in markup)
        {
            Copy(source, position, mark.Start);
            foreach (char c in mark.Value ?? "")
            {
                Add(c, mark.Start, mark.End);
            }

            position = mark.End;
        }

        Copy(source, position, source.Length);
        return _text.AsSpan(0, _length);
    }

    /// <summary>Where clean character <paramref name="index"/> begins in the source.</summary>
    public int SourceStart(int index) => _isIdentity ? index : _start[index];

    /// <summary>Where clean character <paramref name="index"/> ends in the source.</summary>
    public int SourceEnd(int index) => _isIdentity ? index + 1 : _end[index];

    private void Copy(ReadOnlySpan<char> source, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Add(source[i], i, i + 1);
        }
    }

    private void Add(char c, int start, int end)
    {
        _text[_length] = c;
        _start[_length] = start;
        _end[_length] = end;
        _length++;
    }
}
