namespace Verbatim.Text;

/// <summary>The bytes that could not be decoded, each run with the position of the U+FFFD that stands for it.</summary>
internal sealed class InvalidBytes
{
    public static readonly InvalidBytes None = new([]);

    private readonly (int Position, byte[] Bytes)[] _runs;

    public InvalidBytes((int Position, byte[] Bytes)[] runs) => _runs = runs;

    public ReadOnlySpan<(int Position, byte[] Bytes)> Runs => _runs;

    public IEnumerable<TextSpan> Spans => _runs.Select(run => new TextSpan(run.Position, 1));

    public InvalidBytes WithChanges(ReadOnlySpan<TextChange> changes)
    {
        if (_runs.Length == 0)
        {
            return this;
        }

        var kept = new List<(int, byte[])>(_runs.Length);
        int delta = 0, next = 0;
        foreach ((int position, byte[] bytes) in _runs)
        {
            while (next < changes.Length && changes[next].Span.End <= position)
            {
                delta += changes[next].NewText.Length - changes[next].Span.Length;
                next++;
            }

            if (next >= changes.Length || !changes[next].Span.Contains(position))
            {
                kept.Add((position + delta, bytes));
            }
        }

        return new InvalidBytes([.. kept]);
    }
}
