namespace Verbatim.Training.Dependencies;

/// <summary>Arrays that grow and are used again.</summary>
internal static class Buffers
{
    /// <summary>The first <paramref name="length"/> items, as they were left.</summary>
    public static Span<T> Take<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new T[length + (length / 2)];
        }

        return buffer.AsSpan(0, length);
    }

    /// <summary>The first <paramref name="length"/> items, cleared.</summary>
    public static Span<T> Clear<T>(ref T[] buffer, int length)
    {
        Span<T> items = Take(ref buffer, length);
        items.Clear();
        return items;
    }
}
