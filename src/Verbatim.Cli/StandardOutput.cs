using System.Text;

namespace Verbatim.Cli;

/// <summary>The standard output as UTF-8 without a byte order mark, lines ended by LF.</summary>
internal static class StandardOutput
{
    /// <summary>Writes to it and flushes.</summary>
    public static void Write(Action<TextWriter> write)
    {
        if (Console.Out is StringWriter captured)
        {
            write(captured);
            return;
        }

        using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 14) { NewLine = "\n" };
        write(writer);
    }
}
