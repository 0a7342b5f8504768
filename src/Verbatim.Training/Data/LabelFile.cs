namespace Verbatim.Training.Data;

/// <summary>Reads <c>label TAB sentence</c> lines; 1 is the positive class.</summary>
internal static class LabelFile
{
    /// <summary>Reads all lines that are not empty.</summary>
    /// <exception cref="DataFormatException">A line has no tab.</exception>
    public static List<(bool Label, string Text)> Read(TextReader reader)
    {
        var items = new List<(bool, string)>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
            {
                throw new DataFormatException("a line needs a label, a tab and a sentence", number);
            }

            items.Add((line[..tab] == "1", line[(tab + 1)..]));
        }

        return items;
    }

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="DataFormatException">A line has no tab.</exception>
    public static List<(bool Label, string Text)> Read(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader);
    }
}
