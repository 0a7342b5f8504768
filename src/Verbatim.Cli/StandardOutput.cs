using System.Globalization;

namespace Verbatim.Cli;

/// <summary>The standard output; lines end as the writer ends them.</summary>
internal static class StandardOutput
{
    /// <summary>Writes to it at once.</summary>
    /// <exception cref="InputException">It is full or closed.</exception>
    public static void Write(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        Write(text.ToString());
    }

    /// <summary>Writes a text.</summary>
    /// <exception cref="InputException">It is full or closed.</exception>
    public static void Write(string text)
    {
        try
        {
            Console.Out.Write(text);
            Console.Out.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    /// <summary>The error of a standard output that cannot be written.</summary>
    public static InputException Failed(Exception error) =>
        new(Diagnostics.Diagnostic.Create(CliDescriptors.StandardOutput, null, InputFile.Reason(error))) { IsFatal = true };
}
