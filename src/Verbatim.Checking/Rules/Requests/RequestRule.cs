using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>What the rules that look at every request of the article have in common.</summary>
internal abstract class RequestRule() : RecordRule<RequestRecord>(RequestRecord.Layer)
{
    public override IReadOnlyList<LayerKey> Requires { get; } = [ActorRecord.Layer, QuotationRecord.Layer, MessageRecord.Layer, RequestRecord.Layer];

    /// <summary>A request of the truth for a reader.</summary>
    protected static string Describe(RuleContext context, RequestFact fact)
    {
        string from = context.Truth.Find<ActorFact>(fact.From)?.Name ?? fact.From;
        string to = context.Truth.Find<ActorFact>(fact.To)?.Name ?? "someone";
        string target = fact.Target is null ? "" : $" ({fact.Target})";
        return $"{from} asks {to} to {fact.Action} {fact.Object}{target}";
    }
}
