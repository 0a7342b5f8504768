using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Sarif;

/// <summary>The rules and the kinds of notification that a log speaks of.</summary>
internal sealed class SarifRules
{
    private readonly DiagnosticDescriptor[] _rules;
    private readonly DiagnosticDescriptor[] _notifications;
    private readonly Dictionary<string, Rule> _run;

    private SarifRules(DiagnosticDescriptor[] rules, DiagnosticDescriptor[] notifications, IEnumerable<Rule> run)
    {
        _run = run.ToDictionary(rule => rule.Descriptor.Id, StringComparer.Ordinal);
        _rules = rules;
        _notifications = notifications;
    }

    /// <summary>The rules that ran and those of findings of an earlier run, ordered by id; the notifications of this run, ordered by id.</summary>
    public static SarifRules Of(RunResult result)
    {
        IEnumerable<DiagnosticDescriptor> found = result.Findings.OrderBy(finding => finding.State == FindingState.Absent).Select(finding => finding.Descriptor);
        return new SarifRules(
            Ordered(result.Rules.Select(rule => rule.Descriptor).Concat(found)),
            Ordered(result.Diagnostics.Select(diagnostic => diagnostic.Descriptor)),
            result.Rules);
    }

    /// <summary>The place of a rule in <c>tool.driver.rules</c>.</summary>
    public int IndexOfRule(string id) => Array.FindIndex(_rules, rule => rule.Id == id);

    /// <summary>The place of a kind of notification in <c>tool.driver.notifications</c>.</summary>
    public int IndexOfNotification(string id) => Array.FindIndex(_notifications, notification => notification.Id == id);

    /// <summary>SARIF's word for a severity.</summary>
    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes the tool with what it can say.</summary>
    public void WriteTool(JsonOutput json)
    {
        json.BeginObject("tool").BeginObject("driver").Member("name", Tool.Name).Member("version", Tool.Version).BeginArray("rules");
        foreach (DiagnosticDescriptor rule in _rules)
        {
            WriteDescriptor(json, rule);
        }

        json.End().BeginArray("notifications");
        foreach (DiagnosticDescriptor notification in _notifications)
        {
            WriteDescriptor(json, notification);
        }

        json.End().End().End();
    }

    private static DiagnosticDescriptor[] Ordered(IEnumerable<DiagnosticDescriptor> descriptors) =>
        [.. descriptors.DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The page of a rule that ran, or of a built-in one.</summary>
    private string? PageOf(string id) => _run.TryGetValue(id, out Rule? rule) ? rule.Page : Rule.BuiltInPage(id);

    private void WriteDescriptor(JsonOutput json, DiagnosticDescriptor descriptor)
    {
        json.BeginObject().Member("id", descriptor.Id);
        if (descriptor.Title.Length > 0)
        {
            json.Member("name", SarifText.Name(descriptor.Title));
            json.BeginObject("shortDescription", inline: true).Member("text", SarifText.Message(descriptor.Title)).End();
        }

        if (PageOf(descriptor.Id) is { } page)
        {
            string summary = SarifText.Message(SarifText.Summary(page));
            json.BeginObject("fullDescription", inline: true).Member("text", summary).End()
                .BeginObject("help").Member("text", summary).Member("markdown", SarifText.Message(SarifText.Help(page))).End();
        }

        json.BeginObject("defaultConfiguration", inline: true).Member("level", Level(descriptor.DefaultSeverity)).End().End();
    }
}
