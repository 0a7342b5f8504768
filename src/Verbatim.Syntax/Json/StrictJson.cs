using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>
/// Reads JSON that a person wrote (truth, configuration): RFC 8259 and nothing beside it, each value with its place, each mistake as a
/// located diagnostic, as many at once as can be told apart. Never throws on text.
/// </summary>
internal static class StrictJson
{
    private const int MaxInvalidStretches = 100;

    /// <summary>Reads a file that holds one object.</summary>
    /// <param name="text">The file.</param>
    /// <param name="expected">What it should hold, for the message about an empty file: <c>a configuration</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The object; <c>null</c>, with at least one diagnostic, when the file holds none.</returns>
    public static JsonObject? ReadObject(SourceText text, string expected, List<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var report = new JsonReport(text, diagnostics);
        if (text.AsSpan().IsWhiteSpace())
        {
            report.Add(JsonDescriptors.Empty, new TextSpan(0, 0), expected);
            return null;
        }

        ReportInvalidBytes(text, report);
        return new JsonParser(report).ParseRoot("the file")?.AsObject();
    }

    /// <summary>One diagnostic for each stretch of bytes that the encoding does not allow; the first ones only where there are many.</summary>
    private static void ReportInvalidBytes(SourceText text, JsonReport report)
    {
        string encoding = text.Encoding is SourceEncoding.Utf16BigEndian or SourceEncoding.Utf16LittleEndian ? "UTF-16" : "UTF-8";
        int end = -1, count = 0;
        foreach (TextSpan span in text.InvalidSpans)
        {
            if (span.Start > end && ++count <= MaxInvalidStretches)
            {
                report.Add(JsonDescriptors.InvalidBytes, span, encoding);
            }

            end = span.End;
        }
    }
}
