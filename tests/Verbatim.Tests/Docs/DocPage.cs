namespace Verbatim.Tests.Docs;

/// <summary>A Markdown page for people, of which the tests read the fenced blocks.</summary>
internal sealed class DocPage
{
    private readonly List<(string Info, string Body, int Line)> _fences = [];

    private DocPage(string path) => Path = path;

    /// <summary>From the repository's root.</summary>
    public string Path { get; }

    /// <summary>The fenced blocks in order: the whole info string, the text without its last line end, and the one-based line of the fence.</summary>
    public IReadOnlyList<(string Info, string Body, int Line)> Fences => _fences;

    /// <summary>Reads a page.</summary>
    public static DocPage Read(string path)
    {
        const string fence = "```";
        var page = new DocPage(path);
        string[] lines = Repository.Read(path).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, fence, i + 1);
                Assert.IsGreaterThan(i, end, $"{path}({i + 1}): the block has no end.");
                page._fences.Add((lines[i][fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end]), i + 1));
                i = end;
            }
        }

        return page;
    }

    /// <summary>The text of the only block with this info string.</summary>
    public string Only(string info) => _fences.Single(item => item.Info == info).Body;

    /// <summary>The page with another text in the only block with this info string.</summary>
    public string With(string info, string body)
    {
        string text = Repository.Read(Path).ReplaceLineEndings("\n");
        string start = $"```{info}\n";
        int first = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return string.Concat(text.AsSpan(0, first), body, text.AsSpan(first + Only(info).Length));
    }
}
