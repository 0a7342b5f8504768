using System.Reflection;
using System.Text;

namespace Verbatim.Reports;

/// <summary>The texts that the library brings: rule pages, schemas, the style of the page.</summary>
internal static class Resources
{
    private static readonly Assembly Assembly = typeof(Resources).Assembly;

    /// <summary>The names that begin with <paramref name="prefix"/>, ordered.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The text of a name, or <c>null</c>.</summary>
    public static string? Find(string name)
    {
        using Stream? stream = Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
