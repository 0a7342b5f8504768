using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// The records of an article as far as facts are made of them, whether they come from a run or from a file. Ids are those of the run; they link
/// rows to one another and mean nothing beyond it.
/// </summary>
internal sealed record RecordRows(
    IReadOnlyList<RecordRows.Actor> Actors,
    IReadOnlyList<RecordRows.Date> Dates,
    IReadOnlyList<RecordRows.Quotation> Quotations,
    IReadOnlyList<RecordRows.Message> Messages,
    IReadOnlyList<RecordRows.Request> Requests,
    IReadOnlyList<RecordRows.Event> Events)
{
    public sealed record Actor(string Id, TextSpan Span, string Name, string Kind, IReadOnlyList<string> Aliases, IReadOnlyList<string> Roles);

    public sealed record Date(string Id, TextSpan Span, string Text, string Value, string? Mod);

    public sealed record Quotation(
        string Id, TextSpan Span, string Content, string Kind, string? SourceActor, string? SourceText, TextSpan? CueSpan, string? CueLemma, string? Addressee);

    public sealed record Message(string Id, string? From, string? To, string? Medium, string? Sent, string? SentDate, string Text, IReadOnlyList<string> Quotations);

    public sealed record Request(
        string Id, TextSpan Span, string Text, string? From, string? To, string Act, string Action, string? Object, string Outcome, string? Latency);

    public sealed record Event(
        string Id, TextSpan Span, string Text, string Predicate, IReadOnlyList<(string Actor, string Role)> Participants, string? Date, bool Negated);
}
