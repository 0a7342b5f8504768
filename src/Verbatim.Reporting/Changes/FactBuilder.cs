using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// Makes the facts of an article of its records: names and values in place of ids, and each date with the event, message or quotation that it dates,
/// so that one change of the article is one change of a fact.
/// </summary>
internal sealed class FactBuilder
{
    /// <summary>How many events before a cue may be the one that holds it.</summary>
    private const int MaxNested = 24;

    private readonly RecordRows _rows;
    private readonly Dictionary<string, int> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _messageOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dating = new(StringComparer.Ordinal);
    private readonly ImmutableArray<RecordFact>.Builder _facts = ImmutableArray.CreateBuilder<RecordFact>();

    private FactBuilder(RecordRows rows)
    {
        _rows = rows;
        for (int i = 0; i < rows.Actors.Count; i++)
        {
            _actors.TryAdd(rows.Actors[i].Id, i);
        }

        foreach (RecordRows.Date date in rows.Dates.Where(date => IsDefinite(date.Value)))
        {
            _dates.TryAdd(date.Id, date.Value);
        }
    }

    /// <summary>The facts: the actors first, then kind by kind in reading order.</summary>
    public static ImmutableArray<RecordFact> Build(RecordRows rows)
    {
        var builder = new FactBuilder(rows);
        builder.AddActors();
        builder.AddMessages();
        Dictionary<string, RecordRows.Event> tellings = builder.Tellings();
        builder.AddQuotations(tellings);
        builder.AddRequests();
        builder.AddEvents([.. tellings.Values.Select(telling => telling.Id)]);
        builder.AddDates();
        return builder._facts.ToImmutable();
    }

    /// <summary>Whether a TIMEX3 value says when or how long; <c>PRESENT_REF</c>, <c>XXXX-XX-XX</c> and <c>PXW</c> do not.</summary>
    public static bool IsDefinite(string value) => value.Any(char.IsAsciiDigit);

    private void AddActors()
    {
        foreach (RecordRows.Actor actor in _rows.Actors)
        {
            string[] names = [.. actor.Aliases.Prepend(actor.Name).Select(FactWords.Key).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
            Add(RecordKind.Actor, actor.Id, actor.Span, actor.Name, FactField.Words("name", actor.Name), FactField.Set("roles", actor.Roles));
            _facts[^1] = _facts[^1] with { Names = [.. names], ActorKind = actor.Kind };
        }
    }

    private void AddMessages()
    {
        Dictionary<string, TextSpan> spans = _rows.Quotations.DistinctBy(quotation => quotation.Id).ToDictionary(quotation => quotation.Id, quotation => quotation.Span, StringComparer.Ordinal);
        foreach (RecordRows.Message message in _rows.Messages)
        {
            TextSpan[] parts = [.. message.Quotations.Where(spans.ContainsKey).Select(part => spans[part])];
            TextSpan span = parts.Length == 0 ? default : TextSpan.FromBounds(parts.Min(part => part.Start), parts.Max(part => part.End));
            foreach (string part in message.Quotations)
            {
                _messageOf.TryAdd(part, _facts.Count);
            }

            if (message.SentDate is not null)
            {
                _dating.Add(message.SentDate);
            }

            Add(
                RecordKind.Message, message.Id, span, message.Text,
                Actors("from", message.From), Actors("to", message.To), FactField.Words("medium", message.Medium), FactField.Plain("sent", message.Sent));
        }
    }

    /// <summary>For each quotation the event that is nothing but its telling ("… she wrote on April 9"), the innermost.</summary>
    private Dictionary<string, RecordRows.Event> Tellings()
    {
        var tellings = new Dictionary<string, RecordRows.Event>(StringComparer.Ordinal);
        RecordRows.Event[] events = [.. _rows.Events.OrderBy(item => item.Span)];
        int[] starts = [.. events.Select(item => item.Span.Start)];
        foreach (RecordRows.Quotation quotation in _rows.Quotations)
        {
            if (quotation is { CueSpan: { } cue, CueLemma: { } lemma })
            {
                int behind = Array.BinarySearch(starts, cue.Start + 1);
                behind = behind < 0 ? ~behind : behind;
                RecordRows.Event? telling = events.AsSpan(Math.Max(0, behind - MaxNested)..behind).ToArray()
                    .Where(item => !item.Negated && item.Predicate == lemma && item.Span.Contains(cue))
                    .MinBy(item => item.Span.Length);
                if (telling is not null)
                {
                    tellings.TryAdd(quotation.Id, telling);
                }
            }
        }

        return tellings;
    }

    private void AddQuotations(Dictionary<string, RecordRows.Event> tellings)
    {
        foreach (RecordRows.Quotation quotation in _rows.Quotations.Where(quotation => quotation.Kind != "title"))
        {
            string? told = tellings.GetValueOrDefault(quotation.Id)?.Date;
            Add(
                RecordKind.Quotation, quotation.Id, quotation.Span, quotation.Content,
                FactField.Words("wording", quotation.Content) with { IsWording = true },
                quotation.SourceActor is null ? FactField.Words("source", quotation.SourceText) : Actors("source", quotation.SourceActor),
                FactField.Plain("cue", quotation.CueLemma),
                Actors("addressee", quotation.Addressee),
                Date("date", told),
                FactField.Plain("kind", quotation.Kind));
            _facts[^1] = _facts[^1] with { Message = _messageOf.GetValueOrDefault(quotation.Id, -1) };
        }
    }

    private void AddRequests()
    {
        foreach (RecordRows.Request request in _rows.Requests)
        {
            Add(
                RecordKind.Request, request.Id, request.Span, request.Text,
                Actors("from", request.From), Actors("to", request.To), FactField.Plain("act", request.Act), FactField.Words("action", request.Action),
                FactField.Words("object", request.Object), FactField.Plain("outcome", request.Outcome), FactField.Plain("latency", request.Latency));
        }
    }

    private void AddEvents(HashSet<string> tellings)
    {
        var figures = new EventFigures(_rows);
        for (int i = 0; i < _rows.Events.Count; i++)
        {
            RecordRows.Event happening = _rows.Events[i];
            FactField date = Date("date", happening.Date);
            if (tellings.Contains(happening.Id))
            {
                continue;
            }

            FactField[] participants = [.. happening.Participants.GroupBy(participant => participant.Role, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Actors(group.Key, [.. group.Select(participant => participant.Actor)]))];
            Add(
                RecordKind.Event, happening.Id, happening.Span, happening.Text,
                [FactField.Plain("predicate", happening.Predicate), .. participants, date, FactField.Words("figures", figures.Of(happening, i)), FactField.Plain("negated", happening.Negated ? "yes" : null)]);
            _facts[^1] = _facts[^1] with { Key = _facts[^1].Key + "\n" + happening.Predicate };
        }
    }

    private void AddDates()
    {
        foreach (RecordRows.Date date in _rows.Dates.Where(date => IsDefinite(date.Value) && !_dating.Contains(date.Id)))
        {
            Add(RecordKind.Date, date.Id, date.Span, date.Text, FactField.Plain("value", date.Value), FactField.Plain("mod", date.Mod));
        }
    }

    private void Add(RecordKind kind, string id, TextSpan span, string text, params FactField[] fields) =>
        _facts.Add(new RecordFact(kind, id, span, FactWords.OneLine(text), FactWords.Key(text), [.. fields]));

    /// <summary>A property that names a date, which from now on belongs to the fact.</summary>
    private FactField Date(string name, string? id)
    {
        if (id is not null)
        {
            _dating.Add(id);
        }

        return FactField.Plain(name, id is null ? null : _dates.GetValueOrDefault(id));
    }

    private FactField Actors(string name, params string?[] ids)
    {
        int[] actors = [.. ids.OfType<string>().Where(_actors.ContainsKey).Select(id => _actors[id]).Distinct()];
        string? names = actors.Length == 0 ? null : string.Join(", ", actors.Select(actor => _rows.Actors[actor].Name));
        return new FactField(name, names, names) { Actors = actors.ToEquatableArray() };
    }
}
