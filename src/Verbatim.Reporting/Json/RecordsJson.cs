using Newtonsoft.Json.Linq;
using NodaTime;
using NodaTime.Text;
using Verbatim.Annotations;
using Verbatim.Json;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Reporting.Json;

/// <summary>The shape of <c>records.json</c>.</summary>
internal static class RecordsJson
{
    public const string SchemaVersion = "1.0";

    private static readonly LocalDateTimePattern MinutePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static void Write(JsonOutput json, RunResult result)
    {
        AnnotatedArticle article = result.Article;
        Dictionary<string, string> messageOf = article.Get(MessageRecord.Layer).Values
            .SelectMany(message => message.Quotations.Select(quotation => (quotation, message.Id)))
            .DistinctBy(pair => pair.quotation)
            .ToDictionary(pair => pair.quotation, pair => pair.Id, StringComparer.Ordinal);
        json.BeginObject().Member("schemaVersion", SchemaVersion);
        WriteIncomplete(json, result);
        WriteTool(json, result);
        WriteArticle(json, result);
        WriteArray(json, result, "actors", ActorRecord.Layer, WriteActor);
        WriteArray(json, result, "dates", DateRecord.Layer, WriteDate);
        WriteArray(json, result, "quotations", QuotationRecord.Layer, (output, run, item) => WriteQuotation(output, run, item, messageOf));
        WriteArray(json, result, "messages", MessageRecord.Layer, WriteMessage);
        WriteArray(json, result, "requests", RequestRecord.Layer, WriteRequest);
        WriteArray(json, result, "events", EventRecord.Layer, WriteEvent);
        WriteArray(json, result, "timeline", TimelineRecord.Layer, WriteTimeline);
        if (!result.Extensions.IsEmpty)
        {
            json.BeginObject("extensions");
            foreach ((string layer, JToken value) in result.Extensions)
            {
                TokenJson.Write(json, layer, value);
            }

            json.End();
        }

        json.End();
    }

    /// <summary>What was not carried out, and why; nothing when all was.</summary>
    public static void WriteIncomplete(JsonOutput json, RunResult result)
    {
        if (IncompleteLine.Of(result) is { } line)
        {
            json.BeginObject("incomplete")
                .Member("message", line)
                .Member("failed", result.Failures.Select(failure => failure.Step))
                .Member("notCarriedOut", result.NotCarriedOut)
                .End();
        }
    }

    public static void WriteTool(JsonOutput json, RunResult result) => json
        .BeginObject("tool", inline: true)
        .Member("name", Tool.Name)
        .Member("version", Tool.Version)
        .Member("models", result.ModelsHash.Length == 0 ? null : result.ModelsHash)
        .End();

    private static void WriteArticle(JsonOutput json, RunResult result)
    {
        ArticleHeader header = ArticleHeader.Of(result);
        json.BeginObject("article")
            .Member("path", result.Article.Text.Path)
            .Member("sha256", ArticleHeader.HashOf(result.Article.Text))
            .Member("length", result.Article.Text.Length)
            .Member("offsetUnit", "utf16")
            .Member("title", header.Title)
            .Member("authors", header.Authors)
            .Member("published", header.Published)
            .Member("updated", header.Updated)
            .End();
    }

    private static void WriteArray<T>(JsonOutput json, RunResult result, string name, LayerKey<T> key, Action<JsonOutput, RunResult, Annotation<T>> write)
    {
        json.BeginArray(name);
        foreach (Annotation<T> item in result.Article.Get(key))
        {
            json.BeginObject();
            write(json, result, item);
            json.End();
        }

        json.End();
    }

    private static void WriteActor(JsonOutput json, RunResult result, Annotation<ActorRecord> item)
    {
        ActorRecord actor = item.Record;
        json.Member("id", actor.Id).Member("name", actor.Name).Member("kind", Word(actor.Kind)).Member("aliases", actor.Aliases).BeginArray("roles");
        foreach (ActorRecord.Role role in actor.Roles)
        {
            json.BeginObject(inline: true).Member("text", role.Text).Member("span", role.Span).End();
        }

        json.End().BeginArray("mentions");
        foreach (ActorRecord.Mention mention in actor.Mentions)
        {
            json.BeginObject(inline: true)
                .Member("span", mention.Span)
                .Member("text", RecordText.Checked(result, actor.Id, mention.Span, mention.Text))
                .Member("form", Word(mention.Form))
                .End();
        }

        json.End();
    }

    private static void WriteDate(JsonOutput json, RunResult result, Annotation<DateRecord> item)
    {
        DateRecord date = item.Record;
        json.Member("id", date.Id)
            .Member("span", item.Span)
            .Member("text", RecordText.Checked(result, date.Id, item.Span, date.Text))
            .Member("type", date.Type.ToString().ToUpperInvariant())
            .Member("value", date.Value)
            .Member("mod", date.Mod);
        WriteRange(json, date.Range);
        json.Member("basis", Word(date.Basis))
            .Member("anchor", date.Anchor)
            .Member("zone", date.Zone)
            .Member("confidence", date.Confidence)
            .Member("alternative", date.Alternative)
            .Member("explanation", date.Explanation);
    }

    private static void WriteQuotation(JsonOutput json, RunResult result, Annotation<QuotationRecord> item, Dictionary<string, string> messageOf)
    {
        QuotationRecord quotation = item.Record;
        json.Member("id", quotation.Id)
            .Member("span", item.Span)
            .Member("text", RecordText.Of(result, item.Span))
            .Member("content", quotation.Content)
            .Member("kind", Word(quotation.Kind));
        if (quotation.Source is { } source)
        {
            json.BeginObject("source", inline: true)
                .Member("actor", source.Actor)
                .Member("span", source.Span)
                .Member("text", RecordText.Checked(result, quotation.Id, source.Span, source.Text))
                .Member("rule", source.Rule)
                .Member("probability", source.Probability)
                .End();
        }
        else
        {
            json.Member("source", (string?)null);
        }

        if (quotation.Cue is { } cue)
        {
            json.BeginObject("cue", inline: true)
                .Member("span", cue.Span)
                .Member("text", RecordText.Checked(result, quotation.Id, cue.Span, cue.Text))
                .Member("lemma", cue.Lemma)
                .End();
        }
        else
        {
            json.Member("cue", (string?)null);
        }

        if (quotation.Addressee is { } addressee)
        {
            json.BeginObject("addressee", inline: true).Member("actor", addressee).End();
        }
        else
        {
            json.Member("addressee", (string?)null);
        }

        json.Member("nestedIn", quotation.NestedIn).Member("message", messageOf.GetValueOrDefault(quotation.Id));
    }

    private static void WriteMessage(JsonOutput json, RunResult result, Annotation<MessageRecord> item)
    {
        MessageRecord message = item.Record;
        json.Member("id", message.Id).Member("from", message.From).Member("to", message.To).Member("medium", message.Medium);
        if (message.Sent is { } sent)
        {
            json.BeginObject("sent", inline: true).Member("value", sent.Value);
            WriteRange(json, sent.Range);
            json.Member("date", sent.Date).End();
        }
        else
        {
            json.Member("sent", (string?)null);
        }

        json.Member("text", message.Text).Member("quotations", message.Quotations).Member("inReplyTo", message.InReplyTo);
    }

    private static void WriteRequest(JsonOutput json, RunResult result, Annotation<RequestRecord> item)
    {
        RequestRecord request = item.Record;
        json.Member("id", request.Id)
            .Member("from", request.From)
            .Member("to", request.To)
            .Member("span", item.Span)
            .Member("text", RecordText.Of(result, item.Span))
            .Member("act", Word(request.Act))
            .Member("action", request.Action)
            .Member("object", request.Object)
            .Member("form", Word(request.Form))
            .Member("message", request.Message)
            .BeginObject("outcome", inline: true)
            .Member("status", Word(request.Outcome.Status))
            .Member("span", request.Outcome.Span)
            .Member("latency", request.Outcome.Latency)
            .End();
    }

    private static void WriteEvent(JsonOutput json, RunResult result, Annotation<EventRecord> item)
    {
        EventRecord happening = item.Record;
        json.Member("id", happening.Id)
            .Member("span", item.Span)
            .Member("text", RecordText.Of(result, item.Span))
            .Member("predicate", happening.Predicate)
            .BeginArray("participants", inline: true);
        foreach (EventRecord.Participant participant in happening.Participants)
        {
            json.BeginObject(inline: true).Member("actor", participant.Actor).Member("role", participant.Role).End();
        }

        json.End().Member("date", happening.Date).Member("negated", happening.Negated);
    }

    private static void WriteTimeline(JsonOutput json, RunResult result, Annotation<TimelineRecord> item)
    {
        TimelineRecord entry = item.Record;
        json.Member("id", entry.Id).Member("span", item.Span).Member("kind", Word(entry.Kind)).Member("record", entry.Target);
        WriteRange(json, entry.Range);
        json.BeginArray("relations");
        foreach (TimelineRelation relation in entry.Relations)
        {
            json.BeginObject(inline: true)
                .Member("order", Word(relation.Order))
                .Member("record", relation.Target)
                .Member("evidence", relation.Evidence)
                .End();
        }

        json.End();
    }

    /// <summary>The first and the last day; or, where the range does not run from midnight to midnight, the first and the last minute.</summary>
    private static void WriteRange(JsonOutput json, TimeRange? range)
    {
        if (range is not { } value)
        {
            json.Member("earliest", (string?)null).Member("latest", (string?)null);
        }
        else if (value.IsWholeDays)
        {
            json.Member("earliest", LocalDatePattern.Iso.Format(value.FirstDay)).Member("latest", LocalDatePattern.Iso.Format(value.LastDay));
        }
        else
        {
            LocalDateTime last = value.End > value.Earliest && value.End != LocalDateTime.MaxIsoValue ? value.End.PlusMinutes(-1) : value.End;
            json.Member("earliest", MinutePattern.Format(value.Earliest)).Member("latest", MinutePattern.Format(last));
        }
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
