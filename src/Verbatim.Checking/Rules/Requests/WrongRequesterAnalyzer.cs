using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4001: a request that the record gives to others.</summary>
internal sealed class WrongRequesterAnalyzer : RequestAnalyzer
{
    private const string Check = "request-actors";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4001", "Wrong requester", "the article: {0} asks {1} to {2}; the record: {3} ({4}: {5})", DiagnosticSeverity.Error);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, Annotation<RequestRecord> request)
    {
        (var span, RequestRecord record) = request;
        RequestFact? fact = links.Requests.FactOf(record), other = links.Requests.FactOfOtherActors(record);
        ActorFact? from = links.Actors.FactOf(record.From), to = links.Actors.FactOf(record.To);
        if ((fact ?? other) is not { } known || from is null)
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, from is null ? "the article's requester is not on record" : "the request is not on record"));
            return;
        }

        var evidence = Checks.Of(known, Describe(context, known));
        bool agrees = from.Id == known.From && (to is null || known.To is null || to.Id == known.To);
        if (!known.IsCorroborated)
        {
            context.Report(Checks.Undecided(Check, record.Id, span, record.Text, evidence, Checks.ArticleOnly));
        }
        else if (agrees)
        {
            context.Report(Checks.Decided(Check, record.Id, span, record.Text, true, evidence, "the record has the same two"));
        }
        else
        {
            string asked = to?.Name ?? "somebody";
            context.Report(
                Checks.Decided(Check, record.Id, span, record.Text, false, evidence, $"the article: {from.Name} asks {asked}"),
                span, record.Text, [from.Name, asked, $"{record.Action} {record.Object}".TrimEnd(), evidence.Text, known.Id, known.Source]);
        }
    }
}
