using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Json;

/// <summary>
/// Reads JSON that a person wrote (truth, configuration): RFC 8259 and nothing beside it, each value with its place, each mistake as a
/// located diagnostic, as many at once as can be told apart. Never throws on text.
/// </summary>
internal static class StrictJson
{
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

        return new JsonParser(report).ParseRoot("the file")?.AsObject();
    }
}
