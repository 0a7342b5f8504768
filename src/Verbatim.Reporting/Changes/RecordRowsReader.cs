using Verbatim.Json;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>Reads the rows from a <c>records.json</c>. What is wrong becomes diagnostics; what is not needed is passed over.</summary>
internal static class RecordRowsReader
{
    public static RecordRows Read(JsonObject root) => new(
        Items(root, "actors", Actor),
        Items(root, "dates", item => new RecordRows.Date(
            item.RequireString("id"), Span(item), Text(item, "text"), Text(item, "value"), item.String("mod"))),
        Items(root, "quotations", Quotation),
        Items(root, "messages", Message),
        Items(root, "requests", Request),
        Items(root, "events", Event));

    private static IReadOnlyList<T> Items<T>(JsonObject root, string key, Func<JsonObject, T> read)
    {
        root.Require(key);
        return [.. root.Objects(key).Select(read)];
    }

    private static RecordRows.Actor Actor(JsonObject item)
    {
        JsonObject[] mentions = [.. item.Objects("mentions")];
        return new RecordRows.Actor(
            item.RequireString("id"),
            mentions.Length == 0 ? default : Span(mentions[0]),
            Text(item, "name"),
            Text(item, "kind"),
            [.. item.Strings("aliases").Select(alias => alias.Text)],
            [.. item.Objects("roles").Select(role => Text(role, "text"))]);
    }

    private static RecordRows.Quotation Quotation(JsonObject item)
    {
        JsonObject? source = item.Find("source")?.AsObject();
        JsonObject? cue = item.Find("cue")?.AsObject();
        return new RecordRows.Quotation(
            item.RequireString("id"), Span(item), Text(item, "content"), Text(item, "kind"),
            source?.String("actor"), source is null ? null : Text(source, "text"),
            cue is null ? null : Span(cue), cue is null ? null : Text(cue, "lemma"),
            item.Find("addressee")?.AsObject()?.RequireString("actor"));
    }

    private static RecordRows.Message Message(JsonObject item)
    {
        JsonObject? sent = item.Find("sent")?.AsObject();
        return new RecordRows.Message(
            item.RequireString("id"), item.String("from"), item.String("to"), item.String("medium"), sent is null ? null : Text(sent, "value"), sent?.String("date"),
            Text(item, "text"), [.. item.Strings("quotations").Select(part => part.Text)]);
    }

    private static RecordRows.Request Request(JsonObject item)
    {
        JsonObject? outcome = item.Require("outcome")?.AsObject();
        return new RecordRows.Request(
            item.RequireString("id"), Span(item), Text(item, "text"), item.String("from"), item.String("to"), Text(item, "act"),
            Text(item, "action"), item.String("object"), outcome is null ? "" : Text(outcome, "status"), outcome?.String("latency"));
    }

    private static RecordRows.Event Event(JsonObject item) => new(
        item.RequireString("id"), Span(item), Text(item, "text"), Text(item, "predicate"),
        [.. item.Objects("participants").Select(participant => (participant.RequireString("actor"), Text(participant, "role")))],
        item.String("date"), item.Find("negated")?.AsBoolean() ?? false);

    /// <summary>A string that must be there; it may be empty.</summary>
    private static string Text(JsonObject item, string key) => item.Require(key)?.AsString() ?? "";

    private static TextSpan Span(JsonObject item)
    {
        JsonObject? span = item.Require("span")?.AsObject();
        int start = (int)(span?.Require("start")?.AsInteger(0, int.MaxValue) ?? 0);
        long end = span?.Require("end")?.AsInteger(start, int.MaxValue) ?? start;
        return TextSpan.FromBounds(start, (int)end);
    }
}
