using System.Globalization;
using System.Security.Cryptography;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verbatim.Language.ModelFiles;

namespace Verbatim.Training;

/// <summary>Writes model files and their entries in <c>manifest.json</c>, each through a temporary name.</summary>
internal static class ManifestWriter
{
    private const string ModelVersion = "0.1.0";

    /// <summary>Writes the files of one part and enters them in the manifest, without scores yet.</summary>
    public static void WriteModels(string directory, string command, IReadOnlyList<TrainedModel> models)
    {
        Directory.CreateDirectory(directory);
        JObject root = Read(directory);
        var list = (JArray)root["models"]!;
        foreach (TrainedModel model in models)
        {
            Replace(Path.Combine(directory, model.File), model.Bytes);
            list.FirstOrDefault(item => item.Value<string>("file") == model.File)?.Remove();
            list.Add(new JObject
            {
                ["file"] = model.File,
                ["version"] = ModelVersion,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(model.Bytes)),
                ["size"] = model.Bytes.Length,
                ["license"] = model.License,
                ["trainedOn"] = new JArray(model.TrainedOn.Select(set => new JObject
                {
                    ["name"] = set.Name,
                    ["license"] = set.License,
                    ["source"] = set.Source,
                })),
                ["command"] = command,
                ["scores"] = new JObject(),
            });
        }

        Write(directory, root);
    }

    /// <summary>Records measured scores with the files that a command trains, two decimals (four below 1).</summary>
    public static void WriteScores(string directory, string command, IReadOnlyList<(string Name, double Value)> scores)
    {
        JObject root = Read(directory);
        foreach (JToken item in root["models"]!.Where(item => item.Value<string>("command") == command))
        {
            item["scores"] = new JObject(scores.Select(score => new JProperty(score.Name, Round(score.Value))));
        }

        Write(directory, root);
    }

    /// <summary>How scores are rounded wherever they are shown.</summary>
    public static decimal Round(double value) => decimal.Round((decimal)value, Math.Abs(value) < 1 ? 4 : 2);

    private static JObject Read(string directory)
    {
        string path = Path.Combine(directory, ModelManifest.FileName);
        if (!File.Exists(path))
        {
            return new JObject { ["formatVersion"] = ModelManifest.FormatVersion, ["models"] = new JArray() };
        }

        string text = File.ReadAllText(path);
        ModelManifest.Parse(text);
        return JObject.Parse(text);
    }

    private static void Write(string directory, JObject root)
    {
        root["models"] = new JArray(root["models"]!.OrderBy(item => item.Value<string>("file"), StringComparer.Ordinal));
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2, CloseOutput = false })
        {
            root.WriteTo(writer);
        }

        text.Write('\n');
        Replace(Path.Combine(directory, ModelManifest.FileName), System.Text.Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Replace(string path, byte[] bytes)
    {
        string temporary = path + ".tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
