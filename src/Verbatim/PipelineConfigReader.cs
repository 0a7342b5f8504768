using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Verbatim.Annotations;
using Verbatim.Annotators.Dates;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Text;
using static Verbatim.PipelineConfig;

namespace Verbatim;

/// <summary>Reads a configuration file and says all that is wrong with it.</summary>
internal sealed class PipelineConfigReader(SourceText text, Catalog catalog)
{
    private const int LeastFingerprint = 8;

    private static readonly (string Name, RuleSetting Value)[] RuleSettings =
    [
        ("error", new RuleSetting(true, DiagnosticSeverity.Error)),
        ("warning", new RuleSetting(true, DiagnosticSeverity.Warning)),
        ("info", new RuleSetting(true, DiagnosticSeverity.Info)),
        ("default", new RuleSetting(true, null)),
        ("off", new RuleSetting(false, null)),
    ];

    private readonly List<Diagnostic> _diagnostics = [];

    public PipelineConfig Read()
    {
        PipelineConfig config = PipelineConfig.Default with { Location = Location.Create(text, new TextSpan(0, 0)) };
        if (StrictJson.ReadObject(text, "a configuration", _diagnostics) is { } root)
        {
            config = Read(config, root);
            root.Complete();
        }

        return config with { Diagnostics = _diagnostics.OrderBy(diagnostic => diagnostic.Location!.Span).ToEquatableArray() };
    }

    private PipelineConfig Read(PipelineConfig config, JsonObject root)
    {
        root.String("$schema");
        (long? articleBytes, long? truthBytes) = ReadLimits(root);
        DateOptions dates = ReadDates(root) ?? config.Dates;
        return config with
        {
            Articles = root.Strings("articles").Select(item => NotBlank(item.Text, item.Value)).ToEquatableArray(),
            Truth = Path(root, "truth"),
            Models = Path(root, "models"),
            Output = Path(root, "out") ?? config.Output,
            Formats = root.Find("formats") is null ? config.Formats : root.Array("formats").Select(ReadFormat).OfType<ReportRequest>().ToEquatableArray(),
            FailOn = root.Find("failOn")?.AsOneOf(("none", FailOn.None), ("error", FailOn.Error), ("warning", FailOn.Warning)) ?? config.FailOn,
            Rules = config.Rules.AddRange(ReadRules(root)),
            Suppressions = root.Objects("suppressions").Select(ReadSuppression).OfType<SuppressionRule>().ToEquatableArray(),
            IsDayFirst = dates.NumericOrder == NumericDateOrder.DayFirst,
            Published = dates.Published,
            MaxArticleBytes = articleBytes ?? config.MaxArticleBytes,
            MaxTruthBytes = truthBytes ?? config.MaxTruthBytes,
        };
    }

    private static string? Path(JsonObject root, string key)
    {
        JsonValue? value = root.Find(key);
        return value?.AsString() is { } path ? NotBlank(path, value) : null;
    }

    private static string NotBlank(string text, JsonValue value)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            value.Wrong("must not be empty");
        }

        return text;
    }

    private ReportRequest? ReadFormat(JsonValue value)
    {
        (string Name, bool)[] names = [.. catalog.FormatNames.Select(name => (name, true))];
        if (value.Kind != JsonKind.Object)
        {
            return value.AsOneOf(names) is null ? null : new ReportRequest(value.AsString()!);
        }

        JsonObject item = value.AsObject()!;
        JsonValue? format = item.Require("format");
        string? path = Path(item, "path");
        item.Complete();
        return format?.AsOneOf(names) is null ? null : new ReportRequest(format.AsString()!, path);
    }

    private IEnumerable<KeyValuePair<string, RuleSetting>> ReadRules(JsonObject root)
    {
        string[] known = [.. catalog.Rules.Select(rule => rule.Descriptor.Id)];
        foreach ((string id, _, JsonValue value) in root.Find("rules")?.AsObject()?.Members ?? [])
        {
            RuleSetting? setting = value.AsOneOf(RuleSettings);
            if (!known.Contains(id, StringComparer.Ordinal))
            {
                value.Wrong($"there is no rule '{id}'{JsonReport.Suggest(id, known)}");
            }
            else if (setting is { } read)
            {
                yield return new(id, read);
            }
        }
    }

    private SuppressionRule? ReadSuppression(JsonObject item)
    {
        string rule = item.RequireString("rule");
        if (rule.Length > 0 && !catalog.Rules.Any(known => known.Descriptor.Id == rule))
        {
            item.Find("rule")!.Wrong($"there is no rule '{rule}'");
        }

        JsonValue? fingerprintValue = item.Find("fingerprint");
        string? fingerprint = fingerprintValue?.AsString();
        if (fingerprint is not null && (fingerprint.Length < LeastFingerprint || !fingerprint.All(char.IsAsciiHexDigitLower)))
        {
            fingerprintValue!.Wrong(string.Create(CultureInfo.InvariantCulture, $"must be at least {LeastFingerprint} lower-case hexadecimal digits"));
        }

        string reason = item.RequireString("reason");
        item.Complete();
        return rule.Length == 0 || reason.Length == 0 ? null : new SuppressionRule(rule, fingerprint, reason);
    }

    private static DateOptions? ReadDates(JsonObject root)
    {
        if (root.Find("dates")?.AsObject() is not { } item)
        {
            return null;
        }

        NumericDateOrder order = item.Find("numericOrder")?.AsOneOf(("monthFirst", NumericDateOrder.MonthFirst), ("dayFirst", NumericDateOrder.DayFirst))
            ?? DateOptions.Default.NumericOrder;
        LocalDate? published = null;
        JsonValue? value = item.Find("published");
        if (value?.AsString() is { } date)
        {
            NodaTime.Text.ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(date);
            published = parsed.Success ? parsed.Value : null;
            if (!parsed.Success)
            {
                value.Wrong($"'{date}' is not a date of the form 2017-11-13");
            }
        }

        item.Complete();
        return new DateOptions(order, published);
    }

    private static (long? Article, long? Truth) ReadLimits(JsonObject root)
    {
        if (root.Find("limits")?.AsObject() is not { } item)
        {
            return default;
        }

        (long?, long?) limits = (item.Find("articleBytes")?.AsInteger(1, int.MaxValue / 2), item.Find("truthBytes")?.AsInteger(1, int.MaxValue / 2));
        item.Complete();
        return limits;
    }
}
