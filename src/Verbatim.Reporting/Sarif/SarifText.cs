namespace Verbatim.Reporting.Sarif;

/// <summary>Text as SARIF wants it.</summary>
internal static class SarifText
{
    /// <summary>A message string: braces are doubled, as a single one would begin a placeholder (section 3.11.5).</summary>
    public static string Message(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>A title as an identifier in Pascal case: <c>TruncatedQuotation</c>.</summary>
    public static string Name(string title) =>
        string.Concat(title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>A path as a relative URI reference.</summary>
    public static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>The first paragraph below the first heading of a rule page, on one line; empty when there is none.</summary>
    public static string Summary(string page)
    {
        IEnumerable<string> lines = page.Split('\n')
            .SkipWhile(line => line.Length == 0 || line.StartsWith('#'))
            .TakeWhile(line => line.Length > 0);
        return string.Join(' ', lines);
    }

    /// <summary>A rule page without its title and without its cases, which are tests in a notation of their own.</summary>
    public static string Help(string page)
    {
        string[] sections = page.Split("\n## ");
        return string.Join("\n\n", sections.Skip(1)
            .Where(section => !section.StartsWith("Example\n", StringComparison.Ordinal) && !section.StartsWith("More cases\n", StringComparison.Ordinal))
            .Select(section => "## " + section.Trim()));
    }
}
