namespace Verbatim.Text;

/// <summary>
/// The line index of a text: LF, CR LF and a lone CR each end a line. Immutable and safe to share between threads.
/// </summary>
internal sealed class TextLines
{
    private readonly int[] _starts;
    private readonly int _length;

    internal TextLines(string text)
    {
        var starts = new List<int>(text.Length / 64 + 1) { 0 };
        ReadOnlySpan<char> rest = text;
        int position = 0;
        while (true)
        {
            int next = rest.IndexOfAny('\n', '\r');
            if (next < 0)
            {
                break;
            }

            int width = rest[next] == '\r' && next + 1 < rest.Length && rest[next + 1] == '\n' ? 2 : 1;
            position += next + width;
            rest = rest[(next + width)..];
            starts.Add(position);
        }

        _starts = [.. starts];
        _length = text.Length;
    }

    /// <summary>Number of lines; a text without a line break has one.</summary>
    public int Count => _starts.Length;

    /// <summary>The span of line <paramref name="index"/> (zero-based), its line break included.</summary>
    public TextSpan this[int index] =>
        TextSpan.FromBounds(_starts[index], index + 1 < _starts.Length ? _starts[index + 1] : _length);

    /// <summary>The zero-based index of the line that holds <paramref name="position"/>; the text's end counts as on the last line.</summary>
    public int IndexOf(int position)
    {
        int found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The one-based line and column of <paramref name="position"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside <c>[0..length]</c>.</exception>
    public LinePosition GetLinePosition(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _length);
        int line = IndexOf(position);
        return new LinePosition(line + 1, position - _starts[line] + 1);
    }
}
