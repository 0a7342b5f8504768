using System.Text;

namespace Verbatim.Tests.Infrastructure;

/// <summary>Compares what a test has made with a file in the repository. <c>VERBATIM_UPDATE=1</c> rewrites the file instead of failing.</summary>
internal static class Verified
{
    private const int Context = 3;
    private const int MaxLines = 60;

    /// <summary>Fails with a diff when <paramref name="actual"/> is not the file's content; line ends are compared as LF.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    /// <param name="actual">What the test has made.</param>
    public static void Check(string path, string actual)
    {
        string file = Repository.PathOf(path);
        actual = actual.ReplaceLineEndings("\n");
        string? expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("VERBATIM_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, new UTF8Encoding(false));
            return;
        }

        Assert.Fail(expected is null
            ? $"{path} does not exist; run the tests with VERBATIM_UPDATE=1 to write it."
            : $"{path} differs (- stored, + made now); run the tests with VERBATIM_UPDATE=1 to accept.\n{Diff(expected, actual)}");
    }

    /// <summary>The lines that differ, from the first to the last one, with some lines around them.</summary>
    internal static string Diff(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        var output = new StringBuilder();
        output.Append("@@ line ").Append(start + 1).Append('\n');
        Append(output, ' ', left.AsSpan(Math.Max(0, start - Context)..start));
        Append(output, '-', left.AsSpan(start..(left.Length - end)));
        Append(output, '+', right.AsSpan(start..(right.Length - end)));
        Append(output, ' ', left.AsSpan((left.Length - end)..Math.Min(left.Length, left.Length - end + Context)));
        return output.ToString();
    }

    private static void Append(StringBuilder output, char mark, ReadOnlySpan<string> lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == MaxLines)
            {
                output.Append(mark).Append("… ").Append(lines.Length - i).Append(" more lines\n");
                return;
            }

            output.Append(mark).Append(lines[i]).Append('\n');
        }
    }
}
