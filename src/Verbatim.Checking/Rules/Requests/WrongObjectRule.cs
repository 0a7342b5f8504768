using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Requests;

/// <summary>VB4002: a request for something else than on record.</summary>
internal sealed class WrongObjectRule : RequestRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB4002", "Wrong object of a request", "in the article, the request is for “{0}”; in the record, {1} ({2}: {3})", DiagnosticSeverity.Warning, "requests");

    protected override void Analyze(RuleContext context, Annotation<RequestRecord> item)
    {
        RequestRecord request = item.Record;
        if (context.FactOf(request) is not { } fact)
        {
            return;
        }

        HashSet<string> stated = request.Object is null ? [] : Stems.Of(request.Object);
        HashSet<string> recorded = Stems.Of($"{fact.Object} {fact.Target}");
        if (stated.Count == 0 || recorded.Count == 0)
        {
            context.Check("request-object", item, request.Text).Skip(stated.Count == 0 ? "the article names no object" : $"the record names no object for {fact.Id}");
            return;
        }

        Comparison comparison = context.Check("request-object", item, request.Object).Against(fact, Describe(context, fact));
        if (stated.Overlaps(recorded) || Stems.Of(NormalizedText.Read(context.Article.Tree, [item.Span])).Overlaps(recorded))
        {
            comparison.Agrees("the record names the same object");
        }
        else if (request.Form == RequestForm.Reported)
        {
            comparison.Differs("the two have no significant word in common", new(request.Object!, comparison.Evidence.Text, fact.Id, fact.Source) { Content = request.Text });
        }
        else
        {
            comparison.Undecided("the quoted words describe it differently from the record");
        }
    }
}
