using Verbatim.Text;

namespace Verbatim;

/// <summary>The published JSON Schemas of what the program reads and writes.</summary>
internal static class Schemas
{
    private const string Prefix = "Schemas/";
    private const string Suffix = ".schema.json";

    /// <summary>The names, ordered: <c>records</c>.</summary>
    public static IEnumerable<string> Names => EmbeddedText.Names(typeof(Schemas).Assembly, Prefix).Select(name => name[Prefix.Length..^Suffix.Length]);

    /// <summary>The schema of a name, or <c>null</c> when there is none.</summary>
    public static string? Find(string name) => EmbeddedText.Find(typeof(Schemas).Assembly, Prefix + name + Suffix);
}
