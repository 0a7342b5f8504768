namespace Verbatim.Models;

/// <summary>
/// The trained models of a model directory. Each part is read on first use, checked against the manifest, and then shared:
/// an instance is safe for use by any number of threads, and one per process is enough.
/// </summary>
/// <remarks>
/// A part's property throws <see cref="ModelException"/> when its file is missing, truncated, altered or newer than this build.
/// </remarks>
public sealed partial class Models
{
    private readonly Func<string, Stream?> _open;
    private readonly Lazy<ModelManifest> _manifest;
    private readonly Lock _gate = new();

    private Models(Func<string, Stream?> open)
    {
        _open = open;
        _manifest = new Lazy<ModelManifest>(ReadManifest);
    }

    /// <summary>What <c>manifest.json</c> says of the models.</summary>
    /// <exception cref="ModelException">The manifest is missing or cannot be read.</exception>
    public ModelManifest Manifest => _manifest.Value;

    /// <summary>Identifies all models together: <c>sha256:</c> and a hash over the hashes in the manifest.</summary>
    /// <exception cref="ModelException">The manifest is missing or cannot be read.</exception>
    public string Hash => Manifest.Hash;

    /// <summary>Opens models from files that the caller supplies. Nothing is read yet.</summary>
    /// <param name="open">Opens a file by its name, such as <c>tagger.vbm</c>, or returns null when there is none. It may be called from any thread.</param>
    public static Models Open(Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new Models(open);
    }

    /// <summary>Opens the models of a directory. Nothing is read yet. This is the one place where the analysis touches the file system.</summary>
    public static Models Open(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new Models(name =>
        {
            string path = Path.Combine(directory, name);
#pragma warning disable RS0030 // The caller chose the folder; nothing else is read.
            return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0) : null;
#pragma warning restore RS0030
        });
    }

    /// <summary>Reads a file whole, checks it against the manifest, and opens it as a container of the given kind.</summary>
    /// <exception cref="ModelException">The file is missing, truncated, altered, of another kind, or newer than this build.</exception>
    internal ModelFile ReadFile(string file, string kind)
    {
        byte[] bytes = ReadBytes(file);
        ModelFile model = ModelFile.Open(file, bytes, kind);
        Manifest.Verify(file, bytes);
        return model;
    }

    /// <summary>The part in <paramref name="slot"/>, read from its file by the first thread that asks.</summary>
    /// <exception cref="ModelException">As <see cref="ReadFile"/>.</exception>
    private T Part<T>(ref T? slot, string file, string kind, Func<ModelFile, T> load)
        where T : class
    {
        T? part = Volatile.Read(ref slot);
        if (part is null)
        {
            lock (_gate)
            {
                part = slot ?? load(ReadFile(file, kind));
                Volatile.Write(ref slot, part);
            }
        }

        return part;
    }

    private ModelManifest ReadManifest() => ModelManifest.Parse(System.Text.Encoding.UTF8.GetString(ReadBytes(ModelManifest.FileName)));

    private byte[] ReadBytes(string file)
    {
        try
        {
            using Stream stream = _open(file) ?? throw new ModelException(file, 0, "the file is missing");
            if (stream.CanSeek)
            {
                byte[] bytes = new byte[stream.Length - stream.Position];
                stream.ReadExactly(bytes);
                return bytes;
            }

            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(file, 0, $"the file cannot be read: {error.Message}", error);
        }
    }
}
