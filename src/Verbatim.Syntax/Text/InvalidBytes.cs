namespace Verbatim.Text;

/// <summary>The bytes that could not be decoded, each run of one to three with the position of the U+FFFD that stands for it.</summary>
internal sealed class InvalidBytes
{
    public static readonly InvalidBytes None = new([]);

    private readonly Run[] _runs;

    public InvalidBytes(Run[] runs) => _runs = runs;

    public ReadOnlySpan<Run> Runs => _runs;

    public IEnumerable<TextSpan> Spans => _runs.Select(run => new TextSpan(run.Position, 1));

    /// <summary>The runs that no change touches, at their new positions.</summary>
    public InvalidBytes WithChanges(ReadOnlySpan<TextChange> changes)
    {
        if (_runs.Length == 0)
        {
            return this;
        }

        var kept = new List<Run>(_runs.Length);
        int delta = 0, next = 0;
        foreach (Run run in _runs)
        {
            while (next < changes.Length && changes[next].Span.End <= run.Position)
            {
                delta += changes[next].NewText.Length - changes[next].Span.Length;
                next++;
            }

            if (next >= changes.Length || !changes[next].Span.Contains(run.Position))
            {
                kept.Add(run with { Position = run.Position + delta });
            }
        }

        return new InvalidBytes([.. kept]);
    }

    /// <summary>One run, without an array of its own.</summary>
    internal readonly record struct Run(int Position, byte Length, byte First, byte Second, byte Third)
    {
        public static Run Create(int position, ReadOnlySpan<byte> bytes) =>
            new(position, (byte)bytes.Length, bytes[0], bytes.Length > 1 ? bytes[1] : (byte)0, bytes.Length > 2 ? bytes[2] : (byte)0);

        public void CopyTo(Span<byte> target)
        {
            ReadOnlySpan<byte> bytes = [First, Second, Third];
            bytes[..Length].CopyTo(target);
        }
    }
}
