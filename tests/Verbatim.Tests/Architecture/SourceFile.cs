using System.Text.RegularExpressions;

namespace Verbatim.Tests.Architecture;

/// <summary>One C# file of the product as the architecture tests read it: its folder, its code without comments and strings.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        Code = CommentsAndStrings().Replace(text, match => match.Value.StartsWith('/') ? "" : "\"\"");
    }

    /// <summary>Relative to <c>src/</c>, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public string Code { get; }

    public int LineCount => Text.Count(c => c == '\n');

    public static IReadOnlyList<SourceFile> All { get; } = [.. Read()];

    public bool Uses(string name) => Regex.IsMatch(Code, $@"\b{Regex.Escape(name)}\b");

    private static IEnumerable<SourceFile> Read()
    {
        string root = Repository.PathOf("src");
        foreach (string file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
            if (!path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            {
                yield return new SourceFile(path, File.ReadAllText(file));
            }
        }
    }

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|""""""[\s\S]*?""""""|@""(?:[^""]|"""")*""|""(?:\\.|[^""\\\n])*""", RegexOptions.Singleline)]
    private static partial Regex CommentsAndStrings();
}
