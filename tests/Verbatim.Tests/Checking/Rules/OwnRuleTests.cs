using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Reporting.Sarif;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Rules;

/// <summary>A rule from elsewhere, by the public interface alone.</summary>
[TestClass]
public sealed class OwnRuleTests
{
    [TestMethod]
    [DataRow("primary", Verdict.Refuted, 1)]
    [DataRow("none", Verdict.NotEnoughInfo, 0)]
    public void Only_a_corroborated_fact_decides(string corroboration, Verdict verdict, int findings)
    {
        RunResult result = Run(corroboration, new HouseNameRule());
        Assessment assessment = result.Assessments.Single(item => item.Check == "house-name");
        Assert.AreEqual((verdict, "ann", findings), (assessment.Verdict, assessment.Evidence!.FactId, result.Findings.Length));
        Assert.AreEqual(findings > 0 ? "t.txt(1,1): warning DESK001: the house writes Ann Reed" : null, result.Findings.SingleOrDefault()?.ToString());
    }

    [TestMethod]
    public void Evidence_of_another_kind_that_names_an_uncorroborated_fact_decides_nothing() =>
        Assert.AreEqual(Verdict.NotEnoughInfo, Run("none", new HouseNameRule { NamesFact = true }).Assessments.Single().Verdict);

    [TestMethod]
    public void The_configuration_takes_its_id_and_SARIF_its_page()
    {
        Catalog catalog = Catalog.BuiltIn.With(rules: [new HouseNameRule()]);
        ParseResult<PipelineConfig> parsed = PipelineConfig.Parse(SourceText.From("""{ "rules": { "DESK001": "error" }, "suppressions": [{ "rule": "DESK001", "reason": "r" }] }"""), catalog);
        Assert.AreEqual("", string.Join('\n', parsed.Diagnostics));
        Assert.AreEqual(DiagnosticSeverity.Error, parsed.Value.SettingOf("DESK001").Severity);

        using var log = new StringWriter();
        new SarifReportWriter().Write(Run("primary", new HouseNameRule()), log);
        StringAssert.Contains(log.ToString(), "How the house writes a name.");
    }

    [TestMethod]
    [DataRow("VB1001")]
    [DataRow("VB9999")]
    [DataRow("desk001")]
    [DataRow("DESK")]
    [DataRow("DESK-1")]
    public void An_id_has_a_prefix_of_its_own_and_a_number(string id) =>
        Assert.ThrowsExactly<ArgumentException>(() => Catalog.BuiltIn.With(rules: [new HouseNameRule { Id = id }]));

    private static RunResult Run(string corroboration, Rule rule)
    {
        ParseResult<GroundTruth> truth = GroundTruth.Parse(SourceText.From($$"""
            { "schemaVersion": "1.0", "actors": [{ "id": "ann", "name": "Ann Reed", "kind": "person", "source": { "title": "Minutes" }, "corroboration": "{{corroboration}}" }] }
            """));
        Assert.IsTrue(truth.IsValid, string.Join('\n', truth.Diagnostics));
        return PipelineDriver.Create(PipelineConfig.Default, [], [rule]).Run(ArticleParsers.Parse(SourceText.From("Anne Reed spoke.\n", "t.txt")), truth.Value);
    }

    private sealed class HouseNameRule : Rule
    {
        public string Id { get; init; } = "DESK001";

        public bool NamesFact { get; init; }

        public override DiagnosticDescriptor Descriptor => new(Id, "House style of names", "the house writes {0}", DiagnosticSeverity.Warning, "names", DiagnosticStatus.Preview);

        public override IReadOnlyList<LayerKey> Requires => [];

        public override string Page => "# DESK001: House style of names\n\n## What it finds\n\nHow the house writes a name.\n";

        public override void Analyze(RuleContext context)
        {
            ActorFact ann = context.Truth.Actors[0];
            RuleCheck check = context.Check("house-name", null, new TextSpan(0, 9));
            (NamesFact ? check.Against(new Evidence(ann.Id, ann.Name, "the style book", null)) : check.Against(ann, ann.Name))
                .Differs($"the article: {check.Text}", new(ann.Name));
        }
    }
}
