using System.Collections.Immutable;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim;

/// <summary>The findings of an earlier report, to tell what is new, what has changed and what is gone. Immutable and safe to share between threads.</summary>
public sealed class Baseline
{
    private readonly ImmutableArray<Finding> _findings;

    private Baseline(ImmutableArray<Finding> findings) => _findings = findings;

    /// <summary>Reads a <c>report.json</c>. Never throws on text.</summary>
    public static ParseResult<Baseline> Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var diagnostics = new List<Diagnostic>();
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();
        if (StrictJson.ReadObject(text, "a report", diagnostics) is { } root)
        {
            string path = root.Find("run")?.AsObject()?.Find("article")?.AsObject()?.String("path") ?? "";
            root.Require("findings");
            foreach (JsonObject item in root.Objects("findings"))
            {
                if (item.String("state") != "absent")
                {
                    findings.Add(Read(item, path));
                }
            }
        }

        return new ParseResult<Baseline>(new Baseline(findings.ToImmutable()), [.. diagnostics]);
    }

    /// <summary>The result with the state of each finding against this baseline, and with the findings that are gone; those are marked, not dropped.</summary>
    public RunResult Apply(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var before = _findings.GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>(result.Findings.Length);
        foreach (Finding finding in result.Findings)
        {
            FindingState state = !before.Remove(finding.Fingerprint, out Finding? old) ? FindingState.New
                : old.Message == finding.Message && old.Severity == finding.Severity ? FindingState.Unchanged
                : FindingState.Updated;
            findings.Add(finding with { State = state });
        }

        // A finding of a rule that was not carried out is not gone; nothing is known of it.
        HashSet<string> unknown = [.. result.NotCarriedOut];
        findings.AddRange(_findings.Where(finding => before.ContainsKey(finding.Fingerprint) && !unknown.Contains(finding.Id)).DistinctBy(finding => finding.Fingerprint));
        return result.WithCompared(findings.ToImmutable());
    }

    private static Finding Read(JsonObject item, string path)
    {
        DiagnosticSeverity severity = item.Require("severity")?.AsOneOf(
            ("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("info", DiagnosticSeverity.Info)) ?? DiagnosticSeverity.Info;
        JsonObject? span = item.Require("span")?.AsObject();
        int start = Number(span?.Require("start"));
        int end = Math.Max(start, Number(span?.Require("end")));
        var position = new LinePosition(Math.Max(1, Number(item.Require("line"))), Math.Max(1, Number(item.Require("column"))));
        string message = item.RequireString("message");
        return new Finding(
            new DiagnosticDescriptor(item.RequireString("id"), item.String("title") ?? "", "{0}", severity),
            severity,
            new Location(path, TextSpan.FromBounds(start, end), position, position),
            message,
            null,
            [],
            item.RequireString("fingerprint"),
            FindingState.Absent,
            item.Find("suppressed")?.AsObject()?.String("reason"),
            null);
    }

    private static int Number(JsonValue? value) => (int)(value?.AsInteger(0, int.MaxValue) ?? 0);
}
