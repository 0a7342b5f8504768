using System.Text.Json.Nodes;
using Verbatim.Diagnostics;
using Verbatim.Fuzz.Generation;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Fuzz.Targets;

/// <summary>Ground truths: a valid one goes against an article of the same matters, with all rules and reports.</summary>
internal sealed class TruthTarget : JsonTarget
{
    /// <inheritdoc/>
    public override string Name => "truth";

    /// <inheritdoc/>
    public override int Weight => 2;

    /// <inheritdoc/>
    public override bool Run(byte[] input, bool full)
    {
        GroundTruthResult read = GroundTruth.Parse(SourceText.Decode(input, "ground-truth.json"));
        FuzzException.Require(read.IsValid != read.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), "a truth with errors is valid, or one without is not");
        if (!read.IsValid)
        {
            return false;
        }

        // The article is of one of several, by the input, so that one input always meets the same one. What was found in it is kept; the rules run anew.
        RunResult known = Subject.Results[input.Length % Subject.Results.Length];
        RunResult result = Subject.Driver.Run(known.Article.Tree, read.Truth, known);
        if (!full)
        {
            Oracle.CheckShort(result);
            return true;
        }

        Dictionary<string, string> reports = Oracle.Check(result);
        Oracle.RequireSame(reports, Oracle.Write(Subject.Driver.Run(known.Article.Tree, GroundTruth.Parse(SourceText.Decode(input, "ground-truth.json")).Truth, known)));
        return true;
    }

    /// <inheritdoc/>
    protected override JsonNode Create(Random random) => TruthGenerator.Create(random);
}
