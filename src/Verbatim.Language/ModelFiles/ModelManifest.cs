using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Verbatim.Language.ModelFiles;

/// <summary>
/// What <c>models/manifest.json</c> says: each model file with its version, SHA-256, size, training data and licences, measured
/// scores, and the command that reproduces them. Immutable; safe to share between threads.
/// </summary>
internal sealed class ModelManifest
{
    /// <summary>Name of the manifest in the model directory.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The newest manifest version that this build reads.</summary>
    public const int FormatVersion = 1;

    private readonly Dictionary<string, ModelManifestEntry> _entries;

    private ModelManifest(Dictionary<string, ModelManifestEntry> entries)
    {
        _entries = entries;
        var text = new StringBuilder();
        foreach (ModelManifestEntry entry in entries.Values.OrderBy(entry => entry.File, StringComparer.Ordinal))
        {
            text.Append(entry.File).Append(' ').Append(entry.Sha256).Append('\n');
        }

        Hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The files that the manifest lists, by name.</summary>
    public IReadOnlyCollection<ModelManifestEntry> Entries => _entries.Values;

    /// <summary><c>sha256:</c> and the SHA-256 over name and hash of every file, in the order of their names.</summary>
    public string Hash { get; }

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="ModelException">The text is not a manifest that this build can read.</exception>
    public static ModelManifest Parse(string json)
    {
        try
        {
            JObject root = JObject.Parse(json);
            int version = root.Value<int?>("formatVersion") ?? throw new ModelException(FileName, 0, "'formatVersion' is missing");
            if (version != FormatVersion)
            {
                throw new ModelException(FileName, 0, $"the manifest has format version {version}, this build reads version {FormatVersion}");
            }

            var entries = new Dictionary<string, ModelManifestEntry>(StringComparer.Ordinal);
            foreach (JObject item in (root["models"] as JArray ?? []).OfType<JObject>())
            {
                string Required(string property) => item.Value<string>(property)
                    ?? throw new ModelException(FileName, 0, $"a model entry has no '{property}'");
                var entry = new ModelManifestEntry(Required("file"), Required("version"), Required("sha256"),
                    item.Value<long?>("size") ?? 0, Required("license"));
                entries[entry.File] = entry;
            }

            return new ModelManifest(entries);
        }
        catch (JsonException error)
        {
            throw new ModelException(FileName, 0, $"the manifest is not valid JSON: {error.Message}", error);
        }
        catch (FormatException error)
        {
            throw new ModelException(FileName, 0, $"the manifest has a value of the wrong type: {error.Message}", error);
        }
    }

    /// <summary>Checks the bytes of a file against the manifest.</summary>
    /// <exception cref="ModelException">The file is not listed, or its hash is another.</exception>
    public void Verify(string file, ReadOnlySpan<byte> bytes)
    {
        if (!_entries.TryGetValue(file, out ModelManifestEntry? entry))
        {
            throw new ModelException(file, 0, $"the file is not listed in {FileName}");
        }

        if (bytes.Length != entry.Size)
        {
            throw new ModelException(file, Math.Min(bytes.Length, entry.Size),
                $"the file has {bytes.Length} bytes, {FileName} says {entry.Size}: it was truncated or altered");
        }

        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != entry.Sha256)
        {
            throw new ModelException(file, 0, $"the file was altered: its SHA-256 is not the one in {FileName}");
        }
    }
}
