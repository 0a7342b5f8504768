namespace Verbatim.Testing;

/// <summary>
/// Reads the cases of a Markdown page, such as the page of a rule: each <c>article</c> fence with the <c>truth</c> and <c>expect</c> fences behind it.
/// All else on the page is prose.
/// </summary>
public static class SpecFile
{
    /// <summary>The cases of a page.</summary>
    /// <param name="page">The page's path, for messages.</param>
    /// <param name="markdown">The page.</param>
    /// <exception cref="FormatException">A fence is out of place or a mark is broken.</exception>
    public static IReadOnlyList<SpecCase> Read(string page, string markdown)
    {
        var cases = new List<SpecCase>();
        string heading = "";
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
            }

            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int fence = i;
            string marker = new('`', lines[i].TakeWhile(c => c == '`').Count());
            string[] info = lines[i][marker.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (i++; i < lines.Length && lines[i].TrimEnd() != marker; i++)
            {
            }

            string body = string.Join('\n', lines[(fence + 1)..i]);
            switch (info.FirstOrDefault())
            {
                case "article":
                    try
                    {
                        cases.Add(new SpecCase(page, heading, fence + 1, info.Length > 1 ? info[1] : "txt", MarkedText.Parse(body), null, []));
                    }
                    catch (FormatException exception)
                    {
                        throw new FormatException($"{page}({fence + 1}): {exception.Message}", exception);
                    }

                    break;
                case "truth":
                    cases[^1] = Last(cases, page, fence) with { Truth = body };
                    break;
                case "expect":
                    string[] expectations = [.. body.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
                    cases[^1] = Last(cases, page, fence) with { Expectations = expectations };
                    break;
            }
        }

        return cases;
    }

    private static SpecCase Last(List<SpecCase> cases, string page, int fence) =>
        cases.Count > 0 ? cases[^1] : throw new FormatException($"{page}({fence + 1}): no article stands before this fence.");
}
