using System.Globalization;
using System.Text.Json.Nodes;
using Verbatim.Fuzz.Generation;
using Verbatim.Text;

namespace Verbatim.Fuzz.Targets;

/// <summary>Configurations: a valid one makes a driver, which runs; printed and read again it is the same.</summary>
internal sealed class ConfigurationTarget : JsonTarget
{
    /// <inheritdoc/>
    public override string Name => "configuration";

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        PipelineConfig config = PipelineConfig.Parse(SourceText.Decode(input, "pipeline.json"), Catalog.BuiltIn);
        PipelineDriver driver;
        try
        {
            driver = PipelineDriver.Create(config, Catalog.BuiltIn, Subject.Models);
        }
        catch (PipelineException error)
        {
            FuzzException.Require(error.Diagnostics.Count > 0, "a configuration is refused without a reason");
            return false;
        }

        string written = Write(config);
        PipelineConfig again = PipelineConfig.Parse(SourceText.From(written, "pipeline.json"), Catalog.BuiltIn);
        FuzzException.Require(again.Diagnostics.Count == 0, $"a printed configuration cannot be read: {string.Join("; ", again.Diagnostics)}");
        FuzzException.RequireSame(written, Write(again), "a configuration changes when it is printed and read");
        FuzzException.RequireSame(config.Hash, again.Hash, "the hash changes when a configuration is printed and read");
        if (full)
        {
            Oracle.Check(driver.Run(Subject.Results[input.Length % 4].Article.Tree, Subject.Truth));
        }

        return true;
    }

    /// <inheritdoc/>
    protected override JsonNode Create(Random random) => ConfigurationGenerator.Create(random);

    private static string Write(PipelineConfig config)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ConfigurationJson.Write(config, Catalog.BuiltIn, text);
        return text.ToString();
    }
}
