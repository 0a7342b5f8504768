using Verbatim.Text;

namespace Verbatim.Diagnostics;

/// <summary>A place in a named text: the span for programs, the one-based lines and columns for people. Compared by value.</summary>
/// <param name="Path">The path as the caller gave it; may be empty.</param>
/// <param name="Span">The span in UTF-16 code units.</param>
/// <param name="Start">Line and column of the span's first code unit.</param>
/// <param name="End">Line and column just behind the span.</param>
public sealed record Location(string Path, TextSpan Span, LinePosition Start, LinePosition End)
{
    /// <summary>A place in <paramref name="text"/>.</summary>
    public static Location Create(SourceText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Create(text.Path, span, text.Lines);
    }

    internal static Location Create(string path, TextSpan span, TextLines lines) =>
        new(path, span, lines.GetLinePosition(span.Start), lines.GetLinePosition(span.End));

    /// <summary>Prints <c>path(line,column)</c>.</summary>
    public override string ToString() => $"{Path}({Start})";
}
