using System.Globalization;
using Verbatim.Annotations;
using Verbatim.Language.Names;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.Specs;

/// <summary>The annotations of an article under the names that marks use. One row per name; see tests/Specs/README.md.</summary>
public sealed class LayerItems
{
    private static readonly Dictionary<string, Func<LayerItems, IEnumerable<LayerItem>>> Kinds = new(StringComparer.Ordinal)
    {
        ["block"] = items => items._article.Tree.Root.Blocks.Select(block => Item(block.Span, block.Kind)),
        ["sentence"] = items => items._article.Tree.Root.Sentences.Select(sentence => Item(sentence.Span, "")),
        ["name"] = items => items.Of(NameRecord.Layer, (span, name) => Item(span, Short(name.Kind))),
        ["date"] = items => items.Of(DateRecord.Layer, items.Date),
        ["quotation"] = items => items.Of(QuotationRecord.Layer, items.Quotation),
        ["source"] = items => items.Quotations().Select(q => Item(q.Span, items.SourceOf(q.Record))),
        ["cue"] = items => items.Quotations().Where(q => q.Record.Cue is not null).Select(q => Item(q.Record.Cue!.Span, q.Record.Cue.Lemma)),
        ["actor"] = items => items.Of(ActorRecord.Layer, (span, actor) => Item(
            span, actor.Name, ("kind", actor.Kind), ("aliases", string.Join('|', actor.Aliases)), ("roles", string.Join('|', actor.Roles.Select(role => role.Text))))),
        ["mention"] = items => items._actors.Values.SelectMany(actor => actor.Mentions.Select(mention => Item(mention.Span, actor.Name, ("form", mention.Form)))),
        ["role"] = items => items._actors.Values.SelectMany(actor => actor.Roles.Select(role => Item(role.Span, actor.Name, ("text", role.Text)))),
        ["message"] = items => items.Of(MessageRecord.Layer, (span, message) => Item(
            span, items.Name(message.From), ("to", items.Name(message.To)), ("sent", message.Sent?.Value), ("medium", message.Medium), ("text", message.Text),
            ("parts", message.Quotations.Count), ("replyTo", message.InReplyTo))),
        ["request"] = items => items.Of(RequestRecord.Layer, (span, request) => Item(
            span, request.Action, ("object", request.Object), ("act", request.Act), ("form", request.Form), ("from", items.Name(request.From)),
            ("to", items.Name(request.To)), ("outcome", request.Outcome.Status), ("latency", request.Outcome.Latency))),
        ["event"] = items => items.Of(EventRecord.Layer, (span, record) => Item(
            span, record.Predicate, ("date", items.DateValue(record.Date)), ("negated", record.Negated), ("agent", items.Participant(record, "agent")),
            ("patient", items.Participant(record, "patient")), ("recipient", items.Participant(record, "recipient")))),
    };

    private readonly AnnotatedArticle _article;
    private readonly Layer<ActorRecord> _actors;

    public LayerItems(AnnotatedArticle article)
    {
        _article = article;
        _actors = article.Get(ActorRecord.Layer);
    }

    /// <summary>Whether a mark may have this name.</summary>
    public static bool Has(string name) => Kinds.ContainsKey(name);

    /// <summary>The names that marks may have.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>The annotations under a name, in reading order.</summary>
    public IReadOnlyList<LayerItem> Get(string name) => [.. Kinds[name](this).OrderBy(item => item.Span)];

    private static LayerItem Item(TextSpan span, object value, params (string Key, object? Value)[] properties) =>
        new(span, Print(value), properties.ToDictionary(pair => pair.Key, pair => Print(pair.Value), StringComparer.Ordinal));

    private static string Print(object? value) => value switch
    {
        null => "none",
        Enum or bool => value.ToString()!.ToLowerInvariant(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "none",
    };

    private static string Short(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organization => "ORG",
        NameKind.Location => "LOC",
        _ => "MISC",
    };

    private IEnumerable<LayerItem> Of<T>(LayerKey<T> key, Func<TextSpan, T, LayerItem> item) =>
        _article.Get(key).Select(annotation => item(annotation.Span, annotation.Record));

    private IEnumerable<Annotation<QuotationRecord>> Quotations() =>
        _article.Get(QuotationRecord.Layer).Where(q => q.Record.Kind is not (QuotationKind.Scare or QuotationKind.Title));

    private LayerItem Date(TextSpan span, DateRecord date) => Item(
        span, date.Value, ("type", date.Type.ToString().ToUpperInvariant()), ("mod", date.Mod), ("basis", date.Basis), ("anchor", date.Anchor), ("zone", date.Zone),
        ("earliest", date.Range?.Earliest.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)),
        ("end", date.Range?.End.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)),
        ("alternative", date.Alternative));

    private LayerItem Quotation(TextSpan span, QuotationRecord quotation) => Item(
        span, quotation.Kind, ("source", SourceOf(quotation)), ("sourceText", quotation.Source?.Text), ("rule", quotation.Source?.Rule),
        ("cue", quotation.Cue?.Lemma), ("addressee", Name(quotation.Addressee)), ("content", quotation.Content), ("nestedIn", quotation.NestedIn),
        ("continuesFrom", quotation.ContinuesFrom), ("closed", quotation.IsClosed));

    private string SourceOf(QuotationRecord quotation) =>
        quotation.Source is not { } source ? "none" : source.Actor is { } actor ? Name(actor) : source.Text;

    private string Name(string? actor) => actor is null ? "none" : _actors.Values.FirstOrDefault(record => record.Id == actor)?.Name ?? actor;

    private string DateValue(string? date) => date is null ? "none" : _article.Get(DateRecord.Layer).Values.First(record => record.Id == date).Value;

    private string Participant(EventRecord record, string role) =>
        record.Participants.FirstOrDefault(participant => participant.Role == role) is { } found ? Name(found.Actor) : "none";
}
