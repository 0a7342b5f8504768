using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4002: a request for something else than on record.</summary>
internal sealed class WrongObjectAnalyzer : RequestAnalyzer
{
    private const string Check = "request-object";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4002", "Wrong object of a request", "the article asks for “{0}”; the record: {1} ({2}: {3})", DiagnosticSeverity.Warning);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, Annotation<RequestRecord> request)
    {
        (var span, RequestRecord record) = request;
        if (links.Requests.FactOf(record) is not { } fact)
        {
            return;
        }

        HashSet<string> stated = record.Object is null ? [] : Stems.Of(record.Object);
        HashSet<string> recorded = Stems.Of($"{fact.Object} {fact.Target}");
        if (stated.Count == 0 || recorded.Count == 0)
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, stated.Count == 0 ? "the article names no object" : $"the record names no object of {fact.Id}"));
            return;
        }

        var evidence = Checks.Of(fact, Describe(context, fact));
        HashSet<string> clause = Stems.Of(WordedText.Read(context.Article.Tree, [span]));
        if (!fact.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, record.Id, span, record.Object!, evidence, Checks.ArticleOnly));
        }
        else if (stated.Overlaps(recorded) || clause.Overlaps(recorded))
        {
            context.Report(Checks.Decided(Check, record.Id, span, record.Object!, true, evidence, "the record names the same object"));
        }
        else if (record.Form == RequestForm.Reported)
        {
            context.Report(
                Checks.Decided(Check, record.Id, span, record.Object!, false, evidence, "the two have no word with sense in common"),
                span, record.Text, [record.Object!, evidence.Text, fact.Id, fact.Source]);
        }
        else
        {
            context.Report(Checks.Undecided(Check, record.Id, span, record.Object!, evidence, "the words quoted name it otherwise than the record does"));
        }
    }
}
