using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4003: a request said to be unanswered of which an answer is on record, or the other way round.</summary>
internal sealed class WrongOutcomeRule : RequestRule
{
    private const string Name = "request-outcome";

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4003", "Wrong outcome of a request", "the article says that the request “{0}” was {1}; the record says: {2} ({3}: {4})", DiagnosticSeverity.Error, "requests");

    protected override void Analyze(RuleContext context, Annotation<RequestRecord> item)
    {
        (TextSpan span, RequestRecord request) = item;
        OutcomeStatus stated = request.Outcome.Status;
        RuleCheck unread = context.Check(Name, item, request.Text);
        if (context.FactOf(request) is not { Outcome: var known } fact)
        {
            unread.Skip("the request is not on record");
            return;
        }

        if (stated == OutcomeStatus.Unknown || (known.Status == OutcomeStatus.Unknown && known.Replied is null))
        {
            unread.Skip(stated == OutcomeStatus.Unknown ? "the article does not say what became of it" : $"the record does not say what became of {fact.Id}");
            return;
        }

        TextSpan place = request.Outcome.Span ?? span;
        string recorded = Describe(context, known);
        Comparison comparison = context.Check(Name, request, place, $"{Word(stated)}: {context.Read(place)}").Against(fact, recorded, known.Source, known.Corroboration);
        if (stated == OutcomeStatus.Ignored && context.Truth.Find<MessageFact>(known.By) is { } reply && IsTold(context.Links, reply))
        {
            comparison.Undecided($"the article itself reports the reply {reply.Id}");
        }
        else if (Contradicts(stated, known))
        {
            comparison.Differs($"the article: {Word(stated)}; the record: {recorded}", new(request.Text, Word(stated), recorded, fact.Id, known.Source)
            {
                Content = $"{fact.Id} {stated}",
                Related = place == span ? [] : [context.Related(span, "the request")],
            });
        }
        else if (Agrees(stated, known))
        {
            comparison.Agrees("the record says the same");
        }
        else
        {
            comparison.Undecided("the record neither confirms it nor rules it out");
        }
    }

    private static bool IsTold(EntityLinks links, MessageFact reply) =>
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

    private static string Describe(RuleContext context, OutcomeFact known)
    {
        string replied = known.Replied switch { true => ", with a reply", false => ", without a reply", _ => "" };
        string by = context.Truth.Find<MessageFact>(known.By) is { } message ? $" by {message.Id}{Words(message)}" : known.By is { } other ? $" by {other}" : "";
        string note = known.Note is null ? "" : $" ({known.Note})";
        return $"{known.Status.ToString().ToLowerInvariant()}{by}{replied}{note}";
    }

    private static string Words(MessageFact message) => message.Wordings.Count == 0 ? "" : $" “{message.Wordings[0].Text}”";
}
