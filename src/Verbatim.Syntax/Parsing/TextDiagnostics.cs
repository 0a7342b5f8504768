using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>The diagnostics about a text as such: what its encoding does not allow.</summary>
internal static class TextDiagnostics
{
    /// <summary>So many stretches of invalid bytes are shown one by one.</summary>
    private const int Most = 100;

    /// <summary>One diagnostic for each stretch of invalid bytes; the last one stands for all that follow.</summary>
    public static List<Diagnostic> Create(SourceText text)
    {
        var diagnostics = new List<Diagnostic>();
        string encoding = text.Encoding is SourceEncoding.Utf16BigEndian or SourceEncoding.Utf16LittleEndian ? "UTF-16" : "UTF-8";
        int start = -1, end = -1;
        foreach (TextSpan span in text.InvalidSpans)
        {
            if (start >= 0 && span.Start > end && diagnostics.Count < Most - 1)
            {
                diagnostics.Add(Create(text, start, end, encoding));
                start = -1;
            }

            start = start < 0 ? span.Start : start;
            end = span.End;
        }

        if (start >= 0)
        {
            diagnostics.Add(Create(text, start, end, encoding));
        }

        return diagnostics;
    }

    private static Diagnostic Create(SourceText text, int start, int end, string encoding) =>
        Diagnostic.Create(ParsingDiagnostics.InvalidBytes, Location.Create(text, TextSpan.FromBounds(start, end)), encoding);
}
