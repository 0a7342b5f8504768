using System.Globalization;

namespace Verbatim.Cli;

/// <summary>The standard output; lines end as the writer ends them.</summary>
internal static class StandardOutput
{
    /// <summary>Writes to it at once.</summary>
    public static void Write(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        Write(text.ToString());
    }

    /// <summary>Writes a text.</summary>
    public static void Write(string text)
    {
        Console.Out.Write(text);
        Console.Out.Flush();
    }
}
