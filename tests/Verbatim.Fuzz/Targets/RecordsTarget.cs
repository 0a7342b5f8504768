using System.Text.Json.Nodes;
using Verbatim.Fuzz.Generation;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Text;

namespace Verbatim.Fuzz.Targets;

/// <summary>The <c>records.json</c> of an earlier run: a valid one is compared with a run, and the changes are reported.</summary>
internal sealed class RecordsTarget : JsonTarget
{
    private static readonly Lazy<string[]> s_written = new(() => [.. Subject.Results.Select(result => Subject.Write(result, "records"))]);

    /// <inheritdoc/>
    public override string Name => "records";

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        var facts = ArticleFacts.Parse(SourceText.Decode(input, "records.json"));
        if (!facts.Diagnostics.IsEmpty)
        {
            return false;
        }

        RunResult known = Subject.Results[input.Length % Subject.Results.Length];
        RunResult result = known.ComparedWith(facts);
        if (!full)
        {
            Subject.Write(result, "markdown");
            return true;
        }

        Dictionary<string, string> reports = Oracle.Write(result);
        Oracle.RequireSame(reports, Oracle.Write(known.ComparedWith(ArticleFacts.Parse(SourceText.Decode(input, "records.json")))));
        return true;
    }

    /// <inheritdoc/>
    protected override JsonNode Create(Random random)
    {
        JsonNode root = JsonNode.Parse(random.Pick(s_written.Value))!;
        return random.OneIn(2) ? JsonMutator.Mutate(root, random) : root;
    }
}
