using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim;

/// <summary>
/// The configuration of a run: what to read and write, which rules, their severities and options. Immutable; all paths are as written and never opened here.
/// </summary>
public sealed record PipelineConfig
{
    /// <summary>The greatest article that is read unless the configuration says otherwise: 128 MiB.</summary>
    public const long DefaultMaxArticleBytes = 128L << 20;

    /// <summary>The greatest ground truth that is read unless the configuration says otherwise: 64 MiB.</summary>
    public const long DefaultMaxTruthBytes = 64L << 20;

    /// <summary>All built-in steps and rules at their defaults, nothing to read.</summary>
    public static PipelineConfig Default { get; } = new();

    /// <summary>The articles: paths and globs, in order.</summary>
    public EquatableArray<string> Articles { get; init; }

    /// <summary>The ground truth; <c>null</c> for <c>ground-truth.json</c> in the folder of each article, where there is one.</summary>
    public string? Truth { get; init; }

    /// <summary>What <see cref="Models"/> says for a run without models.</summary>
    public const string NoModels = "none";

    /// <summary>
    /// The directory of the trained models; <c>null</c> for the one that the program brings; <c>none</c> for a run without models, which leaves
    /// out all that needs them and says so.
    /// </summary>
    public string? Models { get; init; }

    /// <summary>Whether the run is to do without models.</summary>
    public bool IsWithoutModels => Models == NoModels;

    /// <summary>The directory for the reports.</summary>
    public string Output { get; init; } = "out";

    /// <summary>The reports to write.</summary>
    public EquatableArray<ReportRequest> Formats { get; init; } = [new("console"), new("records"), new("report"), new("markdown"), new("html")];

    /// <summary>From which severity on findings make a run count as failed.</summary>
    public FailOn FailOn { get; init; }

    /// <summary>What is said of single rules, by id.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Rules { get; init; } = ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>Standing decisions that some findings do not count.</summary>
    public EquatableArray<SuppressionRule> Suppressions { get; init; }

    /// <summary>Whether a numeric date such as <c>3/4/2016</c> begins with the day; otherwise it begins with the month.</summary>
    public bool IsDayFirst { get; init; }

    /// <summary>The day on which the articles were published; <c>null</c> to take it from the head of each.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The greatest article that is read, in bytes.</summary>
    public long MaxArticleBytes { get; init; } = DefaultMaxArticleBytes;

    /// <summary>The greatest ground truth that is read, in bytes.</summary>
    public long MaxTruthBytes { get; init; } = DefaultMaxTruthBytes;

    /// <summary>All that is wrong with the file, in reading order; a driver does not take a configuration that holds an error.</summary>
    internal EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The start of the file, for messages about the configuration as a whole; <c>null</c> for one that was not read from a file.</summary>
    internal Location? Location { get; init; }

    /// <summary>What the steps for dates are told.</summary>
    internal DateOptions Dates => new(IsDayFirst ? NumericDateOrder.DayFirst : NumericDateOrder.MonthFirst, Published);

    /// <summary><c>sha256:</c> and the hash of all that can change a result: rules, suppressions, options. Paths and formats do not count.</summary>
    public string Hash
    {
        get
        {
            var key = new StringBuilder();
            foreach ((string id, RuleSetting setting) in Rules.Where(rule => rule.Value != new RuleSetting(true, null)))
            {
                key.Append(id).Append('=').Append(setting.IsEnabled).Append(',').Append(setting.Severity?.ToString() ?? "-").Append('\n');
            }

            foreach (SuppressionRule rule in Suppressions)
            {
                key.Append(rule.Rule).Append('/').Append(rule.Fingerprint).Append(':').Append(rule.Reason).Append('\n');
            }

            key.Append(Dates.NumericOrder).Append('/').Append(Published?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
        }
    }

    /// <summary>
    /// Reads a configuration file (JSON, see the published schema). Never throws on text: what is wrong is told all at once, and what is right is read.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="catalog">The rules and formats that it may name.</param>
    public static ParseResult<PipelineConfig> Parse(SourceText text, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalog);
        PipelineConfig config = new PipelineConfigReader(text, catalog).Read();
        return new ParseResult<PipelineConfig>(config, [.. config.Diagnostics]);
    }

    /// <summary>What is said of a rule; a rule that is not mentioned runs at its own severity.</summary>
    public RuleSetting SettingOf(string rule) => Rules.TryGetValue(rule, out RuleSetting setting) ? setting : new RuleSetting(true, null);

    /// <summary>The reason of the first standing decision that covers a finding, or <c>null</c>.</summary>
    public string? SuppressionOf(string rule, string fingerprint)
    {
        foreach (SuppressionRule suppression in Suppressions)
        {
            if (suppression.Rule == rule && (suppression.Fingerprint is null || fingerprint.StartsWith(suppression.Fingerprint, StringComparison.Ordinal)))
            {
                return suppression.Reason;
            }
        }

        return null;
    }

    /// <summary>A report that the configuration asks for.</summary>
    /// <param name="Format">The name of the format.</param>
    /// <param name="Path">Where it goes, relative to the working directory; <c>null</c> for the format's own name in the output directory.</param>
    public sealed record ReportRequest(string Format, string? Path = null);

    /// <summary>What the configuration says of one rule.</summary>
    /// <param name="IsEnabled">Whether the rule runs.</param>
    /// <param name="Severity">The severity of its findings; <c>null</c> for the rule's own. A milder case of the rule stays as mild as it is.</param>
    public readonly record struct RuleSetting(bool IsEnabled, DiagnosticSeverity? Severity);

    /// <summary>A standing decision that some findings do not count. They stay in the reports, marked.</summary>
    /// <param name="Rule">The rule's id.</param>
    /// <param name="Fingerprint">The finding's fingerprint or the first eight or more digits of it; <c>null</c> for all findings of the rule.</param>
    /// <param name="Reason">Why; never empty.</param>
    public sealed record SuppressionRule(string Rule, string? Fingerprint, string Reason);
}
