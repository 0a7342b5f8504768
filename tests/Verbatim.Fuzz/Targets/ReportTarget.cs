using System.Text.Json.Nodes;
using Verbatim.Fuzz.Generation;
using Verbatim.Reporting;
using Verbatim.Text;

namespace Verbatim.Fuzz.Targets;

/// <summary>The <c>report.json</c> of an earlier run as a baseline: a valid one marks the findings of a run, which are reported.</summary>
internal sealed class ReportTarget : JsonTarget
{
    private static readonly Lazy<string[]> s_written = new(() => [.. Subject.Results.Select(Short)]);

    /// <inheritdoc/>
    public override string Name => "report";

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        var baseline = Baseline.Parse(SourceText.Decode(input, "report.json"));
        if (!baseline.Diagnostics.IsEmpty)
        {
            return false;
        }

        RunResult known = Subject.Results[input.Length % Subject.Results.Length];
        RunResult result = baseline.Apply(known);
        if (!full)
        {
            Subject.Write(result, "markdown");
            return true;
        }

        Dictionary<string, string> reports = Oracle.Write(result);
        Oracle.RequireSame(reports, Oracle.Write(Baseline.Parse(SourceText.Decode(input, "report.json")).Apply(known)));
        return true;
    }

    /// <inheritdoc/>
    protected override JsonNode Create(Random random)
    {
        JsonNode root = JsonNode.Parse(random.Pick(s_written.Value))!;
        return random.OneIn(2) ? JsonMutator.Mutate(root, random) : root;
    }

    /// <summary>A report without its assessments, which the reader of baselines passes over.</summary>
    private static string Short(RunResult result)
    {
        JsonObject root = JsonNode.Parse(Subject.Write(result, "report"))!.AsObject();
        root.Remove("assessments");
        return root.ToJsonString();
    }
}
