using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Verbatim.Fuzz.Generation;
using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Reporting;

namespace Verbatim.Fuzz.Targets;

/// <summary>
/// Model files whose content was altered behind right checksums. An input is a list of edits, one a line: <c>FILE SECTION OFFSET HEX</c> writes bytes over
/// a section, <c>FILE SECTION cut LENGTH</c> shortens it, <c>FILE SECTION drop</c> leaves it out; offsets and lengths are in thousandths of the section.
/// </summary>
internal sealed class ModelTarget : FuzzTarget
{
    private static readonly (string File, int Weight)[] s_files =
        [("requests.vbm", 5), ("lemmas.vbm", 10), ("lexicon.vbm", 1), ("names.vbm", 1), ("tagger.vbm", 1), ("parser.vbm", 1), ("quotations.vbm", 1)];

    private static readonly Dictionary<string, (string Kind, Dictionary<string, byte[]> Sections)> s_models =
        s_files.ToDictionary(file => file.File, file => Read(file.File), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "model";

    /// <inheritdoc/>
    public override string Extension => ".txt";

    /// <inheritdoc/>
    public override byte[] Generate(Random random)
    {
        string[] files = [.. s_files.SelectMany(file => Enumerable.Repeat(file.File, file.Weight))];
        string name = random.Pick(files);
        var text = new StringBuilder();
        for (int edits = 1 + random.Next(2); edits > 0; edits--)
        {
            string section = random.Pick<string>([.. s_models[name].Sections.Keys]);
            text.Append(name).Append(' ').Append(section).Append(random.Next(12) switch
            {
                0 => " drop",
                1 => string.Create(CultureInfo.InvariantCulture, $" cut {random.Next(1001)}"),
                _ => string.Create(CultureInfo.InvariantCulture, $" {(random.OneIn(3) ? 0 : random.Next(1001))} {Bytes(random)}"),
            }).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        var edited = new Dictionary<string, Dictionary<string, byte[]>>(StringComparer.Ordinal);
        foreach (string line in Encoding.ASCII.GetString(input).Split('\n'))
        {
            Apply(edited, line.Split(' '));
        }

        if (edited.Count == 0)
        {
            return false;
        }

        var files = edited.ToDictionary(file => file.Key, file => Build(s_models[file.Key].Kind, file.Value), StringComparer.Ordinal);
        byte[] manifest = Manifest(files);
        var models = LanguageModels.Open(name => name == ModelManifest.FileName ? new MemoryStream(manifest)
            : files.TryGetValue(name, out byte[]? bytes) ? new MemoryStream(bytes) : File.OpenRead(PathOf(name)));
        return full ? RunArticle(models) : files.Keys.Aggregate(true, (valid, name) => IsRead(models, name) && valid);
    }

    /// <inheritdoc/>
    protected override byte[] Mutate(byte[] input, Random random) => [.. input, .. Generate(random)];

    private static bool RunArticle(LanguageModels models)
    {
        RunResult result = PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn, models).Run(Subject.Results[1].Article.Tree, Subject.Truth);
        FuzzException.Require(!result.Diagnostics.Any(diagnostic => diagnostic.Id == "VB0301"), string.Join("\n", result.Diagnostics));
        Oracle.Write(result);
        return !result.Diagnostics.Any(diagnostic => diagnostic.Id == "VB0308");
    }

    private static bool IsRead(LanguageModels models, string file)
    {
        try
        {
            _ = file switch
            {
                "requests.vbm" => (object)models.Requests,
                "lemmas.vbm" => models.Lemmatizer,
                "lexicon.vbm" => models.Lexicon,
                "names.vbm" => models.Names,
                "tagger.vbm" => models.Tagger,
                "parser.vbm" => models.Parser,
                _ => models.Quotations,
            };
            return true;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    private static string Bytes(Random random)
    {
        byte[] bytes = new byte[random.Pick(1, 2, 4, 4, 8)];
        switch (random.Next(4))
        {
            case 0:
                bytes.AsSpan().Fill(0xFF);
                break;
            case 1:
                bytes[^1] = 0x7F;
                break;
            case 2:
                random.NextBytes(bytes);
                break;
        }

        return Convert.ToHexString(bytes);
    }

    private static void Apply(Dictionary<string, Dictionary<string, byte[]>> edited, string[] edit)
    {
        if (edit.Length < 3 || !s_models.TryGetValue(edit[0], out var model))
        {
            return;
        }

        Dictionary<string, byte[]> sections = edited.TryGetValue(edit[0], out var known) ? known : edited[edit[0]] = new(model.Sections, StringComparer.Ordinal);
        if (!sections.TryGetValue(edit[1], out byte[]? section))
        {
            return;
        }

        int place = edit is [.., var last] && edit[2] == "cut" ? Number(last, section.Length) : Number(edit[2], section.Length);
        if (edit[2] == "drop")
        {
            sections.Remove(edit[1]);
        }
        else if (edit[2] == "cut")
        {
            sections[edit[1]] = section[..place];
        }
        else if (edit.Length == 4 && edit[3].Length % 2 == 0 && edit[3].All(char.IsAsciiHexDigit))
        {
            byte[] bytes = Convert.FromHexString(edit[3]), copy = [.. section];
            place = Math.Clamp(place, 0, Math.Max(0, copy.Length - bytes.Length));
            bytes.AsSpan(0, Math.Min(bytes.Length, copy.Length - place)).CopyTo(copy.AsSpan(place));
            sections[edit[1]] = copy;
        }
    }

    private static int Number(string text, int length) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (int)((long)Math.Min(number, 1000) * length / 1000) : 0;

    private static byte[] Build(string kind, Dictionary<string, byte[]> sections)
    {
        var builder = new ModelFileBuilder(kind);
        foreach ((string name, byte[] bytes) in sections)
        {
            builder.Add(name, bytes);
        }

        return builder.ToArray();
    }

    private static byte[] Manifest(Dictionary<string, byte[]> files)
    {
        string entries = string.Join(",", Subject.Models.Manifest.Entries.Select(entry => files.TryGetValue(entry.File, out byte[]? bytes)
            ? $$"""{ "file": "{{entry.File}}", "version": "1", "license": "x", "size": {{bytes.Length.ToString(CultureInfo.InvariantCulture)}}, "sha256": "{{Convert.ToHexStringLower(SHA256.HashData(bytes))}}" }"""
            : $$"""{ "file": "{{entry.File}}", "version": "1", "license": "x", "size": {{entry.Size.ToString(CultureInfo.InvariantCulture)}}, "sha256": "{{entry.Sha256}}" }"""));
        return Encoding.UTF8.GetBytes($$"""{ "formatVersion": 1, "models": [{{entries}}] }""");
    }

    private static (string Kind, Dictionary<string, byte[]> Sections) Read(string file)
    {
        string kind = Path.GetFileNameWithoutExtension(file);
        var model = ModelFile.Open(file, File.ReadAllBytes(PathOf(file)), kind);
        return (kind, model.SectionNames.ToDictionary(name => name, model.ToArray, StringComparer.Ordinal));
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "models", file);
}
