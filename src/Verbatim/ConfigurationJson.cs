using NodaTime.Text;
using Verbatim.Annotators.Dates;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Reporting;

namespace Verbatim;

/// <summary>Writes a configuration in the form in which it is read, defaults included.</summary>
internal static class ConfigurationJson
{
    /// <summary>Writes it.</summary>
    public static void Write(PipelineConfig config, Catalog catalog, TextWriter output)
    {
        var json = new JsonOutput(output);
        json.BeginObject()
            .Member("articles", config.Articles)
            .Member("truth", config.Truth)
            .Member("models", config.Models)
            .Member("out", config.Output)
            .BeginArray("formats");
        foreach (PipelineConfig.ReportRequest request in config.Formats)
        {
            json.BeginObject(inline: true).Member("format", request.Format).Member("path", request.Path).End();
        }

        json.End().Member("failOn", config.FailOn.ToString().ToLowerInvariant()).BeginObject("rules");
        foreach (var descriptor in catalog.Rules.Select(rule => rule.Descriptor))
        {
            PipelineConfig.RuleSetting setting = config.SettingOf(descriptor.Id);
            json.Member(descriptor.Id, !setting.IsEnabled ? "off" : setting.Severity is { } severity ? Words.Of(severity) : "default");
        }

        json.End().BeginArray("suppressions");
        foreach (PipelineConfig.SuppressionRule rule in config.Suppressions)
        {
            json.BeginObject(inline: true).Member("rule", rule.Rule).Member("fingerprint", rule.Fingerprint).Member("reason", rule.Reason).End();
        }

        json.End()
            .BeginObject("dates", inline: true)
            .Member("numericOrder", config.Dates.NumericOrder == NumericDateOrder.DayFirst ? "dayFirst" : "monthFirst")
            .Member("published", config.Dates.Published is { } date ? LocalDatePattern.Iso.Format(date) : null)
            .End()
            .BeginObject("limits", inline: true)
            .Member("articleBytes", checked((int)config.MaxArticleBytes))
            .Member("truthBytes", checked((int)config.MaxTruthBytes))
            .End()
            .End();
    }
}
