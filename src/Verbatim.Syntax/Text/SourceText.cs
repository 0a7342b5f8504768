namespace Verbatim.Text;

/// <summary>
/// An immutable text with a path and a line index. Positions are UTF-16 code units of the decoded text.
/// Safe to share between threads.
/// </summary>
public sealed class SourceText
{
    private readonly string _text;
    private TextLines? _lines;

    internal SourceText(string text, string path, SourceEncoding encoding, InvalidBytes invalidBytes)
    {
        _text = text;
        Path = path;
        Encoding = encoding;
        InvalidBytes = invalidBytes;
    }

    /// <summary>The path as the caller gave it; empty for a text that has no file. Only ever printed, never opened.</summary>
    public string Path { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>How the bytes were encoded.</summary>
    internal SourceEncoding Encoding { get; }

    /// <summary>The positions of the U+FFFD that stand for bytes that could not be decoded; empty when all could.</summary>
    public IEnumerable<TextSpan> InvalidSpans => InvalidBytes.Spans;

    /// <summary>The line index, built at the first use.</summary>
    internal TextLines Lines => _lines ??= new TextLines(_text);

    internal InvalidBytes InvalidBytes { get; }

    /// <summary>The code unit at <paramref name="position"/>.</summary>
    public char this[int position] => _text[position];

    /// <summary>Wraps a string. Lone surrogates and NUL are kept as they are.</summary>
    public static SourceText From(string text, string path = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        return new SourceText(text, path, SourceEncoding.Utf8, InvalidBytes.None);
    }

    /// <summary>
    /// Decodes bytes: UTF-16 by its byte order mark, otherwise UTF-8. Each invalid byte becomes U+FFFD and is listed
    /// in <see cref="InvalidSpans"/>; <see cref="ToBytes"/> still gives back the very bytes.
    /// </summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path = "") => SourceDecoder.Decode(bytes, path);

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>The code units of <paramref name="span"/>.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>The code units of <paramref name="span"/> as a new string.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>The bytes that the text was decoded from, or its UTF-8 form when it was made from a string.</summary>
    public byte[] ToBytes() => SourceDecoder.Encode(this);

    /// <summary>The text with the changes applied. Encoding and path stay.</summary>
    /// <param name="changes">Ordered by span, not overlapping, in positions of this text.</param>
    /// <exception cref="ArgumentException">The changes are out of order, overlap or leave the text.</exception>
    public SourceText WithChanges(params ReadOnlySpan<TextChange> changes)
    {
        var builder = new System.Text.StringBuilder(_text.Length + 64);
        int position = 0;
        foreach (TextChange change in changes)
        {
            if (change.Span.Start < position || change.Span.End > _text.Length)
            {
                throw new ArgumentException($"The change at {change.Span} is out of order or outside the text of length {_text.Length}.", nameof(changes));
            }

            builder.Append(_text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        builder.Append(_text, position, _text.Length - position);
        return new SourceText(builder.ToString(), Path, Encoding, InvalidBytes.WithChanges(changes));
    }
}
