namespace Verbatim.Tests.Reporting.Changes;

/// <summary>An edit of an article and the changes of facts that it must be said to make.</summary>
public sealed record ChangeCase(string Heading, string Article, string Edited, string Expected)
{
    private const string Folder = "tests/Specs/Articles";

    /// <summary>Reads the cases of a page: each <c>edit</c> fence with the <c>changes</c> fence behind it.</summary>
    public static IReadOnlyList<ChangeCase> Read(string markdown)
    {
        var cases = new List<ChangeCase>();
        string heading = "", name = "";
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        string[] edit = [];
        for (int i = 0; i < lines.Length; i++)
        {
            heading = lines[i].StartsWith('#') ? lines[i].TrimStart('#', ' ') : heading;
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            string[] info = lines[i][3..].Split(' ');
            int start = i + 1;
            i = Array.IndexOf(lines, "```", start);
            if (info[0] == "edit")
            {
                (name, edit) = (info[1], lines[start..i]);
            }
            else if (info[0] == "changes")
            {
                string article = Repository.Read($"{Folder}/{name}/article.txt");
                cases.Add(new ChangeCase(heading, article, Apply(article, edit), string.Join('\n', lines[start..i])));
            }
        }

        return cases;
    }

    /// <summary>Prints the heading.</summary>
    public override string ToString() => Heading;

    private static string Apply(string article, string[] edit)
    {
        for (int i = 0; i < edit.Length; i++)
        {
            string before = Lines(edit, ref i, '-'), after = Lines(edit, ref i, '+');
            Assert.AreEqual(2, article.Split(before).Length, $"“{before}” does not stand in the article just once.");
            article = article.Replace(before, after, StringComparison.Ordinal);
        }

        return article;
    }

    private static string Lines(string[] edit, ref int at, char mark)
    {
        int start = at;
        while (at < edit.Length && edit[at].StartsWith(mark))
        {
            at++;
        }

        return string.Join('\n', edit[start..at].Select(line => line.Length > 1 ? line[2..] : ""));
    }
}
