using System.Reflection;
using System.Text;

namespace Verbatim.Text;

/// <summary>Texts that an assembly carries.</summary>
internal static class EmbeddedText
{
    /// <summary>The names in the assembly that begin with <paramref name="prefix"/>, ordered.</summary>
    public static IEnumerable<string> Names(Assembly assembly, string prefix) =>
        assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The text of a name, or <c>null</c>.</summary>
    public static string? Find(Assembly assembly, string name)
    {
        using Stream? stream = assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
