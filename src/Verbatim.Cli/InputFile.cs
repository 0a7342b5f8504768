using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Cli;

/// <summary>Reads input files and says what is wrong with them.</summary>
internal static class InputFile
{
    /// <summary>The path that stands for the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The greatest configuration that is read.</summary>
    public const long MaxConfigurationBytes = 16L << 20;

    /// <summary>The greatest report of an earlier run that is read.</summary>
    public const long MaxReportBytes = 512L << 20;

    private const int BinaryProbe = 8192;

    /// <summary>Reads an article.</summary>
    /// <param name="path">The file, or <c>-</c> for the standard input.</param>
    /// <param name="paths">Where the path starts.</param>
    /// <param name="limit">The greatest length in bytes.</param>
    /// <exception cref="InputException">It cannot be read, is empty, is no text or is too large.</exception>
    public static SourceText ReadArticle(string path, WorkingPaths paths, long limit)
    {
        string display = paths.Describe(path);
        byte[] bytes = ReadBytes(paths.Resolve(path), display, limit, "articleBytes");
        int probe = Math.Min(bytes.Length, BinaryProbe);
        bool hasMark = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        int nul = hasMark ? -1 : bytes.AsSpan(0, probe).IndexOf((byte)0);
        if (nul >= 0)
        {
            throw Error(CliDescriptors.Binary, display, nul);
        }

        SourceText text = SourceText.Decode(bytes, paths.Display(path));
        return text.AsSpan().IsWhiteSpace() ? throw Error(CliDescriptors.Empty, display) : text;
    }

    /// <summary>Reads a configuration, a truth or an earlier report.</summary>
    /// <param name="path">The file.</param>
    /// <param name="paths">Where the path starts.</param>
    /// <param name="limit">The greatest length in bytes.</param>
    /// <param name="key">The key under <c>limits</c> that sets the limit; <c>null</c> when none does.</param>
    /// <exception cref="InputException">It cannot be read or is too large.</exception>
    public static SourceText ReadText(string path, WorkingPaths paths, long limit, string? key = null)
    {
        string display = paths.Describe(path);
        return SourceText.Decode(ReadBytes(paths.Resolve(path), display, limit, key), display);
    }

    /// <summary>An error about a file as a whole.</summary>
    public static InputException Error(DiagnosticDescriptor descriptor, string display, params object[] arguments) =>
        new(Diagnostic.Create(descriptor, StartOf(display), arguments));

    /// <summary>The first line and column of a file.</summary>
    public static Location StartOf(string display) => Location.Create(SourceText.From("", display), new TextSpan(0, 0));

    private static byte[] ReadBytes(string path, string display, long limit, string? key)
    {
        try
        {
            if (path == StandardInput)
            {
                using Stream input = Console.OpenStandardInput();
                return ReadAll(input, display, limit, key);
            }

            if (Directory.Exists(path))
            {
                throw Error(CliDescriptors.IsDirectory, display);
            }

            if (FileKind.Irregular(path) is { } kind)
            {
                throw Error(CliDescriptors.NotRegular, display, kind);
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return ReadAll(file, display, limit, key);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Error(CliDescriptors.NotFound, display);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Error(CliDescriptors.Unreadable, display, Reason(error));
        }
    }

    /// <summary>The system's message without the path in it, which the location names.</summary>
    public static string Reason(Exception error)
    {
        if (error is DirectoryNotFoundException or FileNotFoundException)
        {
            return "the folder cannot be created";
        }

        string message = error.Message;
        int open = message.IndexOf('\'', StringComparison.Ordinal), close = message.LastIndexOf('\'');
        return (open < close ? message.Remove(open, close - open + 1) : message)
            .Replace("  ", " ", StringComparison.Ordinal)
            .TrimEnd(' ', '.', ':');
    }

    private static byte[] ReadAll(Stream input, string display, long limit, string? key)
    {
        InputException TooLarge() =>
            Error(CliDescriptors.TooLarge, display, limit, key is null ? "" : $"; raise limits.{key} in the configuration to read it");
        if (input.CanSeek && input.Length > limit)
        {
            throw TooLarge();
        }

        using var bytes = new MemoryStream(input.CanSeek ? (int)input.Length : 0);
        byte[] buffer = new byte[1 << 16];
        for (int read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > limit)
            {
                throw TooLarge();
            }
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
