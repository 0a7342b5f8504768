using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4001: a request that the record gives to others.</summary>
internal sealed class WrongRequesterRule : RequestRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4001", "Wrong requester", "in the article, {0} asks {1} to {2}; in the record, {3} ({4}: {5})", DiagnosticSeverity.Error, "requests");

    protected override void Analyze(RuleContext context, Annotation<RequestRecord> item)
    {
        RequestRecord request = item.Record;
        RuleCheck check = context.Check("request-actors", item, request.Text);
        ActorFact? from = context.Links.Actors.FactOf(request.From), to = context.Links.Actors.FactOf(request.To);
        if ((context.FactOf(request) ?? context.Links.Requests.FactOfOtherActors(request)) is not { } known || from is null)
        {
            check.Skip(from is null ? "the person who asks in the article is not in the record" : "the request is not on record");
            return;
        }

        Comparison comparison = check.Against(known, Describe(context, known));
        if (from.Id == known.From && (to is null || known.To is null || to.Id == known.To))
        {
            comparison.Agrees("the record names the same two");
        }
        else
        {
            string asked = to?.Name ?? "someone";
            comparison.Differs(
                $"the article: {from.Name} asks {asked}",
                new(from.Name, asked, $"{request.Action} {request.Object}".TrimEnd(), comparison.Evidence.Text, known.Id, known.Source));
        }
    }
}
