using CsCheck;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Parsing;
using Verbatim.Reporting;
using Verbatim.Syntax;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.Driver;

[TestClass]
public sealed class PipelineDriverTests
{
    private static readonly string[] Insertions = ["", "NO", " ", "\n\n", ". YES", "”", "x"];

    private const string Sample = "The mayor said NO to it. Nobody cared.\n\nThen he said YES and NO again. Nobody cared.\n";

    [TestMethod]
    public void Steps_run_in_the_order_of_their_needs()
    {
        PipelineDriver driver = Create(new CountAnnotator(), new ShoutAnnotator());
        CollectionAssert.AreEqual(new[] { "shouts", "counts" }, driver.Annotators.Select(step => step.Name).ToArray());
        RunResult result = driver.Run(Parse(Sample));
        Assert.AreEqual(3, result.Article.Get(CountAnnotator.Counts).Values.Single());
        CollectionAssert.AreEqual(new[] { "NO", "YES", "NO" }, result.Article.Get(ShoutAnnotator.Shouts).Select(item => result.Article.Text.ToString(item.Span)).ToArray());
    }

    [TestMethod]
    public void A_layer_without_provider_is_an_error_before_a_word_is_read() =>
        Assert.AreEqual(
            "verbatim: error VB0304: the step 'counts' requires the layer 'shouts', which no step provides",
            Assert.ThrowsExactly<PipelineException>(() => Create(new CountAnnotator())).Message);

    [TestMethod]
    public void Two_providers_of_a_layer_are_an_error() =>
        StringAssert.Contains(Assert.ThrowsExactly<PipelineException>(() => Create(new ShoutAnnotator(), new ShoutAnnotator())).Message, "VB0305");

    [TestMethod]
    public void A_cycle_names_its_steps_and_no_others() =>
        Assert.AreEqual(
            "verbatim: error VB0306: these steps require each other: 'a', 'b', 'c'",
            Assert.ThrowsExactly<PipelineException>(() => Create(
                new WiredAnnotator("a", "c"), new WiredAnnotator("b", "a"), new WiredAnnotator("c", "b"), new WiredAnnotator("d", "a"))).Message);

    [TestMethod]
    public void An_error_of_the_pipeline_points_to_the_configuration()
    {
        PipelineConfig config = PipelineConfig.Parse(SourceText.From("{}", "pipeline.json"), Catalog.BuiltIn).Value;
        PipelineException error = Assert.ThrowsExactly<PipelineException>(() => PipelineDriver.Create(config, [new CountAnnotator()], []));
        StringAssert.StartsWith(error.Message, "pipeline.json(1,1): error VB0304:");
    }

    [TestMethod]
    public void Equal_sentences_are_computed_once()
    {
        var shouts = new ShoutAnnotator();
        RunResult result = Create(shouts).Run(Parse(Sample));
        Assert.AreEqual(result.Steps.Single(step => step.Step == "shouts").Sentences, shouts.Calls);
        Assert.IsGreaterThanOrEqualTo(1, result.Steps.Single(step => step.Step == "shouts").Cached);
    }

    [TestMethod]
    public void The_outcomes_of_the_steps_say_what_an_edit_touched()
    {
        var shouts = new ShoutAnnotator();
        var counts = new CountAnnotator();
        PipelineDriver driver = PipelineDriver.Create(PipelineConfig.Default, [shouts, counts], [new ShoutRule()]);
        SyntaxTree tree = Parse(Sample);
        RunResult first = driver.Run(tree);
        AssertOutcomes(first, StepOutcome.New, StepOutcome.New, StepOutcome.New);

        int calls = shouts.Calls;
        RunResult again = driver.Run(Parse(Sample), previous: first);
        AssertOutcomes(again, StepOutcome.Cached, StepOutcome.Cached, StepOutcome.Cached);
        Assert.AreEqual((calls, 1), (shouts.Calls, counts.Calls));

        SyntaxTree appended = tree.WithChanges(new TextChange(new TextSpan(Sample.Length, 0), "\nAll is quiet.\n"));
        RunResult second = driver.Run(appended, previous: first);
        AssertOutcomes(second, StepOutcome.Unchanged, StepOutcome.Modified, StepOutcome.Unchanged);
        Assert.AreEqual(calls + 1, shouts.Calls);
    }

    [TestMethod]
    public void A_step_that_is_no_more_is_removed()
    {
        RunResult first = Create(new ShoutAnnotator(), new CountAnnotator()).Run(Parse(Sample));
        RunResult second = Create(new ShoutAnnotator()).Run(Parse(Sample), previous: first);
        Assert.AreEqual(StepOutcome.Removed, second.Steps.Single(step => step.Step == "counts").Outcome);
    }

    [TestMethod]
    public void An_incremental_run_equals_a_full_one_on_random_edits()
    {
        PipelineDriver driver = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator(), new CountAnnotator()], [new ShoutRule()]);
        SyntaxTree tree = Parse(Sample);
        RunResult before = driver.Run(tree);
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, 12], Gen.Int[0, Insertions.Length - 1].Select(index => Insertions[index]))
            .SampleFixed(
                edit =>
                {
                    var span = TextSpan.FromBounds(edit.Item1, Math.Min(Sample.Length, edit.Item1 + edit.Item2));
                    SyntaxTree edited = tree.WithChanges(new TextChange(span, edit.Item3));
                    RunResult incremental = driver.Run(edited, previous: before);
                    RunResult full = driver.Run(Parse(edited.Text.ToString()));
                    return full.Article.Get(ShoutAnnotator.Shouts).Equals(incremental.Article.Get(ShoutAnnotator.Shouts))
                        && full.Article.Get(CountAnnotator.Counts).Equals(incremental.Article.Get(CountAnnotator.Counts))
                        && full.Assessments.SequenceEqual(incremental.Assessments)
                        && full.Findings.Select(finding => finding.Fingerprint + finding).SequenceEqual(incremental.Findings.Select(finding => finding.Fingerprint + finding));
                },
                iter: 300);
    }

    [TestMethod]
    public void A_failing_step_is_one_diagnostic_and_the_run_goes_on()
    {
        PipelineDriver driver = PipelineDriver.Create(
            PipelineConfig.Default, [new ShoutAnnotator(), new CountAnnotator { Fails = true }, new WiredAnnotator("rest", "counts")], [new ShoutRule()]);
        RunResult result = driver.Run(Parse(Sample));
        Assert.AreEqual(
            "t.txt(1,1): error VB0301: the step 'counts' failed, its results are missing: FormatException: no such number; left out with it: rest",
            result.Diagnostics.Single().ToString());
        Assert.HasCount(3, result.Findings);
        StepFailure failure = result.Failures.Single();
        Assert.AreEqual(("counts", result.Diagnostics.Single()), (failure.Step, failure.Diagnostic));
        CollectionAssert.AreEqual(new[] { "counts", "rest" }, result.NotCarriedOut.ToArray());
        Assert.IsFalse(result.IsComplete);
        Assert.AreEqual(1, result.Summary.Errors);
    }

    [TestMethod]
    public void A_sentence_step_that_fails_says_in_which_sentence()
    {
        PipelineDriver driver = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator { FailOn = "YES" }, new CountAnnotator()], [new ShoutRule()]);
        RunResult result = driver.Run(Parse(Sample));
        Assert.AreEqual(
            "t.txt(3,1): error VB0301: the step 'shouts' failed, its results are missing: InvalidOperationException: cannot read YES; left out with it: counts, VB9001",
            result.Diagnostics.Single(diagnostic => diagnostic.Id == "VB0301").ToString());
        Assert.IsEmpty(result.Article.Layers);
    }

    [TestMethod]
    public void A_failing_rule_is_one_diagnostic()
    {
        PipelineDriver driver = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule { Fails = true }]);
        RunResult result = driver.Run(Parse(Sample));
        StringAssert.Contains(result.Diagnostics.Single(diagnostic => diagnostic.Id == "VB0301").Message, "'VB9001' failed, its results are missing: InvalidOperationException: out of taste");
        Assert.IsEmpty(result.Findings);
        CollectionAssert.AreEqual(new[] { "VB9001" }, result.NotCarriedOut.ToArray());
        StringAssert.StartsWith(result.Failures.Single().Diagnostic.ToString(), "t.txt(1,1): error VB0301: ");
    }

    [TestMethod]
    public void A_finding_of_a_rule_that_failed_is_not_gone()
    {
        RunResult before = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule()]).Run(Parse(Sample));
        using var report = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Catalog.BuiltIn.Writers.Single(writer => writer.Name == "report").Write(before, report);
        Baseline baseline = Baseline.Parse(SourceText.From(report.ToString(), "report.json")).Value;
        RunResult failed = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule { Fails = true }]).Run(Parse(Sample));
        Assert.IsEmpty(baseline.Apply(failed).Findings);
        RunResult quiet = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule()]).Run(Parse("All is quiet.\n"));
        Assert.HasCount(3, baseline.Apply(quiet).Findings.Where(finding => finding.State == FindingState.Absent));
    }

    [TestMethod]
    public void A_run_without_a_check_says_so()
    {
        RunResult result = Create(new ShoutAnnotator()).Run(Parse(Sample));
        Assert.AreEqual("t.txt(1,1): warning VB0302: no check was carried out: no rule is enabled", result.Diagnostics.Single().ToString());
    }

    [TestMethod]
    public void A_cancelled_run_ends_with_the_exception() =>
        Assert.ThrowsExactly<OperationCanceledException>(() => Create(new ShoutAnnotator()).Run(Parse(Sample), cancellationToken: new CancellationToken(canceled: true)));

    [TestMethod]
    public void Assessments_are_numbered_in_reading_order_and_findings_point_to_them()
    {
        RunResult result = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule()]).Run(Parse(Sample));
        CollectionAssert.AreEqual(new[] { "s1", "s2", "s3" }, result.Assessments.Select(item => item.Id).ToArray());
        CollectionAssert.AreEqual(new[] { "s1", "s2", "s3" }, result.Findings.Select(item => item.Assessment).ToArray());
        Assert.AreEqual("t.txt(1,16): warning VB9001: 'NO' is shouted", result.Findings[0].ToString());
    }

    [TestMethod]
    public void Fingerprints_differ_within_a_run_and_stay_over_an_edit_elsewhere()
    {
        PipelineDriver driver = PipelineDriver.Create(PipelineConfig.Default, [new ShoutAnnotator()], [new ShoutRule()]);
        RunResult first = driver.Run(Parse("He said NO. He said NO.\n"));
        Assert.AreEqual(2, first.Findings.Select(finding => finding.Fingerprint).Distinct().Count());
        RunResult second = driver.Run(Parse("A new beginning.\n\nHe said NO. He said NO. He said MAYBE.\n"), previous: first);
        CollectionAssert.AreEqual(
            new[] { FindingState.Unchanged, FindingState.Unchanged, FindingState.New }, second.Findings.Select(finding => finding.State).ToArray());
        CollectionAssert.AreEqual(
            first.Findings.Select(finding => finding.Fingerprint).ToArray(), second.Findings.Take(2).Select(finding => finding.Fingerprint).ToArray());
    }

    [TestMethod]
    public void Without_models_there_is_no_driver()
    {
        PipelineException error = Assert.ThrowsExactly<PipelineException>(() => PipelineDriver.Create(PipelineConfig.Default, Catalog.BuiltIn));
        StringAssert.StartsWith(error.Message, "verbatim: error VB0303: there are no models, and without them these could not be carried out: morphology, parses,");
    }

    [TestMethod]
    public void A_run_that_is_to_do_without_models_says_what_it_left_out()
    {
        RunResult result = PipelineDriver.Create(PipelineConfig.Default with { Models = PipelineConfig.NoModels }, Catalog.BuiltIn).Run(Parse(Sample));
        Assert.IsEmpty(result.Failures);
        Assert.IsFalse(result.IsComplete);
        CollectionAssert.IsSubsetOf(new[] { "morphology", "dates", "VB1001", "VB6002" }, result.NotCarriedOut.ToArray());
        Assert.AreEqual("VB0310", result.Diagnostics[0].Id);
    }

    private static PipelineDriver Create(params Annotator[] annotators) => PipelineDriver.Create(PipelineConfig.Default, annotators, []);

    private static SyntaxTree Parse(string text) => ArticleParsers.Parse(SourceText.From(text, "t.txt"));

    private static void AssertOutcomes(RunResult result, params StepOutcome[] outcomes) =>
        CollectionAssert.AreEqual(outcomes, result.Steps.Select(step => step.Outcome).ToArray(), string.Join('\n', result.Steps));
}
