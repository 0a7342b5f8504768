using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Sarif;

/// <summary>Writes places.</summary>
internal static class SarifLocations
{
    /// <summary>The name of a text that has no file.</summary>
    private const string Unnamed = "article";

    /// <summary>A physical location.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="result">The run.</param>
    /// <param name="location">The place.</param>
    /// <param name="isEarlier">Whether the place is one of an earlier version, of which only line and column are known.</param>
    public static void WritePlace(JsonOutput json, RunResult result, Location location, bool isEarlier = false)
    {
        json.BeginObject("physicalLocation");
        WriteArtifactLocation(json, "artifactLocation", location.Path, indexed: location.Path == result.Article.Text.Path);
        if (isEarlier)
        {
            json.BeginObject("region", inline: true).Member("startLine", location.Start.Line).Member("startColumn", location.Start.Column).End();
        }
        else
        {
            WriteRegion(json, "region", location, location.Path == result.Article.Text.Path ? result.Article.Text.ToString(location.Span) : null);
        }

        json.End();
    }

    /// <summary>A file by its relative path, and by its place among the artifacts where it is the article.</summary>
    public static void WriteArtifactLocation(JsonOutput json, string name, string path, bool indexed)
    {
        json.BeginObject(name, inline: true).Member("uri", SarifText.Uri(path.Length == 0 ? Unnamed : path));
        if (indexed)
        {
            json.Member("index", 0);
        }

        json.End();
    }

    /// <summary>A region by lines and columns and by offset; the end column is the one behind the last character.</summary>
    public static void WriteRegion(JsonOutput json, string name, Location location, string? snippet = null)
    {
        TextSpan span = location.Span;
        json.BeginObject(name)
            .Member("startLine", location.Start.Line)
            .Member("startColumn", location.Start.Column)
            .Member("endLine", location.End.Line)
            .Member("endColumn", location.End.Column)
            .Member("charOffset", span.Start)
            .Member("charLength", span.Length);
        if (snippet is not null)
        {
            json.BeginObject("snippet", inline: true).Member("text", snippet).End();
        }

        json.End();
    }
}
