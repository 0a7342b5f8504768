using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4003: a request said to be unanswered of which an answer is on record, or the other way round.</summary>
internal sealed class WrongOutcomeAnalyzer : RequestAnalyzer
{
    private const string Check = "request-outcome";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4003", "Wrong outcome of a request", "the article says that the request “{0}” was {1}; the record: {2} ({3}: {4})", DiagnosticSeverity.Error);

    private protected override void Analyze(AnalysisContext context, TruthLinks links, Annotation<RequestRecord> request)
    {
        (TextSpan span, RequestRecord record) = request;
        if (links.Requests.FactOf(record) is not { } fact)
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, "the request is not on record"));
            return;
        }

        OutcomeFact known = fact.Outcome;
        if (record.Outcome.Status == OutcomeStatus.Unknown || (known.Status == OutcomeStatus.Unknown && known.Replied is null))
        {
            context.Report(Checks.Skipped(Check, record.Id, span, record.Text, record.Outcome.Status == OutcomeStatus.Unknown ? "the article does not say what became of it" : $"the record does not say what became of {fact.Id}"));
            return;
        }

        TextSpan place = record.Outcome.Span ?? span;
        string text = $"{Word(record.Outcome.Status)}: {context.Read(place)}";
        Evidence evidence = Checks.Of(fact, Describe(context, known), known.Source);
        if (known.Corroboration == Corroboration.None)
        {
            context.Report(Checks.Undecided(Check, record.Id, place, text, evidence, Checks.ArticleOnly));
        }
        else if (record.Outcome.Status == OutcomeStatus.Ignored && context.Truth.Find<MessageFact>(known.By) is { } reply && IsTold(links, reply))
        {
            context.Report(Checks.Undecided(Check, record.Id, place, text, evidence, $"the article itself tells of the reply {reply.Id}"));
        }
        else if (Contradicts(record.Outcome.Status, known))
        {
            context.Report(
                Checks.Decided(Check, record.Id, place, text, false, evidence, $"the article: {Word(record.Outcome.Status)}; the record: {Describe(context, known)}"),
                place, $"{fact.Id} {record.Outcome.Status}",
                [record.Text, Word(record.Outcome.Status), evidence.Text, fact.Id, known.Source],
                related: place == span ? null : [context.Related(span, "the request")]);
        }
        else if (Agrees(record.Outcome.Status, known))
        {
            context.Report(Checks.Decided(Check, record.Id, place, text, true, evidence, "the record says the same"));
        }
        else
        {
            context.Report(Checks.Undecided(Check, record.Id, place, text, evidence, "the record neither says nor excludes it"));
        }
    }

    private static bool IsTold(TruthLinks links, MessageFact reply) =>
        links.Quotations.RecordsOf(reply).Any() || links.Quotations.All.Any(match => match.Wording?.Message.Id == reply.Id);

    private static bool Contradicts(OutcomeStatus stated, OutcomeFact known) => stated switch
    {
        OutcomeStatus.Ignored => known.Replied ?? known.Status is OutcomeStatus.Answered or OutcomeStatus.Declined,
        OutcomeStatus.Answered => known.Replied is false,
        OutcomeStatus.Declined => known.Replied is false || known.Status == OutcomeStatus.Fulfilled,
        OutcomeStatus.Fulfilled => known.Status is OutcomeStatus.Ignored or OutcomeStatus.Declined && known.By is null,
        _ => false,
    };

    private static bool Agrees(OutcomeStatus stated, OutcomeFact known) =>
        stated == known.Status || (stated == OutcomeStatus.Ignored && known.Replied is false) || (stated == OutcomeStatus.Answered && known.Replied is true);

    private static string Word(OutcomeStatus status) => status switch
    {
        OutcomeStatus.Ignored => "not answered",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Describe(AnalysisContext context, OutcomeFact known)
    {
        string replied = known.Replied switch { true => ", with a reply", false => ", without a reply", _ => "" };
        string by = context.Truth.Find<MessageFact>(known.By) is { } message ? $" by {message.Id}{Words(message)}" : known.By is { } other ? $" by {other}" : "";
        string note = known.Note is null ? "" : $" ({known.Note})";
        return $"{known.Status.ToString().ToLowerInvariant()}{by}{replied}{note}";
    }

    private static string Words(MessageFact message) => message.Wordings.Count == 0 ? "" : $" “{message.Wordings[0].Text}”";
}
