using System.Text;

namespace Verbatim.Cli;

/// <summary>
/// Files that are written together: each to a temporary name in its own folder, and all moved into place only when all are written.
/// When one cannot be written, none is moved and the temporary ones are deleted.
/// </summary>
internal sealed class OutputSet : IDisposable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(string Temporary, string Path, string Display)> _written = [];

    /// <summary>Writes a file under a temporary name. Several threads may write different files at once.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write(string path, string display, Action<TextWriter> write)
    {
        string directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string temporary = Path.Combine(directory, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            Directory.CreateDirectory(directory);
            if (Directory.Exists(path))
            {
                throw InputFile.Error(CliDescriptors.Unwritable, display, "this is a directory");
            }

            lock (_written)
            {
                _written.Add((temporary, path, display));
            }

            using var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            using var writer = new StreamWriter(file, Encoding, 1 << 14);
            write(writer);
        }
        catch (Exception error) when (IsExpected(error))
        {
            throw Unwritable(error, display);
        }
    }

    /// <summary>Moves all files into place.</summary>
    /// <exception cref="InputException">One cannot be moved.</exception>
    public void Commit()
    {
        foreach ((string temporary, string path, string display) in _written)
        {
            try
            {
                File.Move(temporary, path, overwrite: true);
            }
            catch (Exception error) when (IsExpected(error))
            {
                throw Unwritable(error, display);
            }
        }

        _written.Clear();
    }

    /// <summary>Deletes what was written and not moved.</summary>
    public void Dispose()
    {
        foreach ((string temporary, _, _) in _written)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception error) when (IsExpected(error))
            {
                Console.Error.WriteLine($"verbatim: a temporary file is left behind: {Path.GetFileName(temporary)}: {error.Message}");
            }
        }
    }

    private static bool IsExpected(Exception error) => error is IOException or UnauthorizedAccessException;

    private static InputException Unwritable(Exception error, string display) => InputFile.Error(CliDescriptors.Unwritable, display, InputFile.Reason(error));
}
