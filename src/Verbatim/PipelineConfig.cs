using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Options for dates.</summary>
    public DateOptions Dates { get; init; } = DateOptions.Default;

    /// <summary>The greatest article that is read, in bytes.</summary>
    public long MaxArticleBytes { get; init; } = DefaultMaxArticleBytes;

    /// <summary>The greatest ground truth that is read, in bytes.</summary>
    public long MaxTruthBytes { get; init; } = DefaultMaxTruthBytes;

    /// <summary>All that is wrong with the file, in reading order; empty for a configuration that was not read from one.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The start of the file, for messages about the configuration as a whole; <c>null</c> for one that was not read from a file.</summary>
    public Location? Location { get; init; }

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

            key.Append(Dates.NumericOrder).Append('/').Append(Dates.Published?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
        }
    }

    /// <summary>
    /// Reads a configuration file (JSON, see the published schema). Never throws on text: what is wrong is in <see cref="Diagnostics"/>, all at once,
    /// and what is right is read.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="catalog">The rules and formats that it may name.</param>
    public static PipelineConfig Parse(SourceText text, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalog);
        return new PipelineConfigReader(text, catalog).Read();
    }

    /// <summary>What is said of a rule; a rule that is not mentioned runs at its own severity.</summary>
    public RuleSetting SettingOf(string rule) => Rules.TryGetValue(rule, out RuleSetting setting) ? setting : new RuleSetting(true, null);

    /// <summary>The first standing decision that covers a finding, or <c>null</c>.</summary>
    public Suppression? SuppressionOf(string rule, string fingerprint)
    {
        foreach (SuppressionRule suppression in Suppressions)
        {
            if (suppression.Rule == rule && (suppression.Fingerprint is null || fingerprint.StartsWith(suppression.Fingerprint, StringComparison.Ordinal)))
            {
                return new Suppression(suppression.Reason);
            }
        }

        return null;
    }
}
