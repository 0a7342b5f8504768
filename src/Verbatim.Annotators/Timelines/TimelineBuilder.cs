using NodaTime;
using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Timelines;

/// <summary>Makes points and constraints from the layers of dates, events and messages. Each entry has two points, its start and its end.</summary>
internal sealed class TimelineBuilder
{
    private static readonly LocalDate Origin = new(1, 1, 1);

    private readonly AnnotatedArticle _article;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Layer<DateRecord> _dates;
    private readonly Dictionary<string, DateRecord> _byId;

    /// <summary>Reads the layers.</summary>
    public TimelineBuilder(AnnotatedArticle article)
    {
        _article = article;
        _dates = article.Get(DateRecord.Layer);
        _byId = _dates.Values.ToDictionary(date => date.Id, StringComparer.Ordinal);
        foreach (Annotation<DateRecord> date in _dates.Where(date => date.Record.Range is not null && date.Record.Type is TimexType.Date or TimexType.Time))
        {
            AddEntry(TimelineKind.Date, date.Record.Id, date.Span);
        }

        foreach (Annotation<EventRecord> item in article.Get(EventRecord.Layer).Where(item => !item.Record.Negated))
        {
            AddEntry(TimelineKind.Event, item.Record.Id, item.Span);
        }

        foreach (Annotation<MessageRecord> message in article.Get(MessageRecord.Layer))
        {
            AddEntry(TimelineKind.Message, message.Record.Id, message.Span);
        }

        AddLengths();
        AddDates();
        AddAppositions();
        AddEvents();
        AddMessages();
    }

    /// <summary>The entries; entry i has the points 2i + 1 and 2i + 2.</summary>
    public List<(TimelineKind Kind, string Target, TextSpan Span)> Entries { get; } = [];

    /// <summary>The constraints.</summary>
    public List<DifferenceConstraint> Constraints { get; } = [];

    /// <summary>What the text says of pairs of entries, by entry.</summary>
    public List<(int Entry, TimelineRelation Relation)> Relations { get; } = [];

    /// <summary>Number of points.</summary>
    public int Points => (2 * Entries.Count) + 1;

    /// <summary>Minutes from the origin of the calendar.</summary>
    public static long Minutes(LocalDateTime time) => (Period.DaysBetween(Origin, time.Date) * 1440L) + (time.TimeOfDay.TickOfDay / NodaConstants.TicksPerMinute);

    /// <summary>The time so many minutes from the origin; the end of the calendar when that comes first.</summary>
    public static LocalDateTime Time(long minutes) => Origin.AtMidnight().AddSecondsWithin(minutes * NodaConstants.SecondsPerMinute);

    private static int Start(int entry) => (2 * entry) + 1;

    private static int End(int entry) => (2 * entry) + 2;

    private void AddEntry(TimelineKind kind, string target, TextSpan span)
    {
        if (_index.TryAdd(target, Entries.Count))
        {
            Entries.Add((kind, target, span));
        }
    }

    private TextSpan SentenceOf(TextSpan span) => _article.Tree.Root.FindSentence(span.Start)?.Span ?? span;

    private void AddLengths()
    {
        for (int i = 0; i < Entries.Count; i++)
        {
            Constraints.Add(new DifferenceConstraint(End(i), Start(i), 0, default));
        }
    }

    /// <summary>Times that stand by themselves are tied to the calendar, all others to their anchor.</summary>
    private void AddDates()
    {
        foreach (Annotation<DateRecord> date in _dates)
        {
            if (date.Record.Range is not { } range || !_index.TryGetValue(date.Record.Id, out int entry))
            {
                continue;
            }

            TextSpan sentence = date.Span.IsEmpty ? default : SentenceOf(date.Span);
            int from = 0;
            long zero = 0;
            if (date.Record.Anchor is { } anchor && _index.TryGetValue(anchor, out int anchorEntry) && Find(anchor) is { Range: { } anchorRange })
            {
                (from, zero) = (Start(anchorEntry), Minutes(anchorRange.Earliest));
                Relate(entry, OrderOf(date.Record), anchorEntry, sentence);
            }

            Exactly(from, Start(entry), Minutes(range.Earliest) - zero, sentence);
            Exactly(Start(entry), End(entry), Minutes(range.End) - Minutes(range.Earliest), sentence);
        }
    }

    private DateRecord? Find(string id) => _byId.GetValueOrDefault(id);

    private static TimelineOrder OrderOf(DateRecord date) => date.Relation switch
    {
        DateRelation.Before => TimelineOrder.Before,
        DateRelation.After => TimelineOrder.After,
        _ => TimelineOrder.Overlaps,
    };

    private void Exactly(int from, int to, long minutes, TextSpan sentence)
    {
        Constraints.Add(new DifferenceConstraint(from, to, minutes, sentence));
        Constraints.Add(new DifferenceConstraint(to, from, -minutes, sentence));
    }

    /// <summary>"Two days later, on October 14, 2016": both name one time.</summary>
    private void AddAppositions()
    {
        for (int i = 0; i + 1 < _dates.Count; i++)
        {
            (Annotation<DateRecord> first, Annotation<DateRecord> second) = (_dates[i], _dates[i + 1]);
            if (first.Record.Relation == DateRelation.None == (second.Record.Relation == DateRelation.None) || first.Record.EventSpan is not null || second.Record.EventSpan is not null
                || !IsApposition(first.Span, second.Span) || !_index.TryGetValue(first.Record.Id, out int a) || !_index.TryGetValue(second.Record.Id, out int b))
            {
                continue;
            }

            TextSpan sentence = SentenceOf(second.Span);
            Constraints.Add(new DifferenceConstraint(End(b), Start(a), -1, sentence));
            Constraints.Add(new DifferenceConstraint(End(a), Start(b), -1, sentence));
            Relate(a, TimelineOrder.Overlaps, b, sentence);
        }
    }

    private bool IsApposition(TextSpan first, TextSpan second)
    {
        if (second.Start <= first.End || second.Start - first.End > 6 || SentenceOf(first) != SentenceOf(second))
        {
            return false;
        }

        return _article.Text.AsSpan(TextSpan.FromBounds(first.End, second.Start)).Trim() is "," or ", on" or ", in" or "(";
    }

    private void AddEvents()
    {
        Layer<EventRecord> events = _article.Get(EventRecord.Layer);
        foreach (Annotation<EventRecord> item in events)
        {
            if (!_index.TryGetValue(item.Record.Id, out int entry))
            {
                continue;
            }

            TextSpan sentence = SentenceOf(item.Span);
            if (item.Record.Date is { } date && _index.TryGetValue(date, out int dateEntry))
            {
                During(entry, dateEntry, sentence);
            }

            if (Connective(item.Span) is var (order, token) && Enclosing(events, item) is { } main && Governs(main.Record, item.Span, token) && _index.TryGetValue(main.Record.Id, out int mainEntry))
            {
                Ordered(order == TimelineOrder.Before ? mainEntry : entry, order == TimelineOrder.Before ? entry : mainEntry, sentence);
            }
        }
    }

    /// <summary>"after" or "before" right before a clause: how the main clause lies to it, and the token.</summary>
    private (TimelineOrder Order, int Token)? Connective(TextSpan clause)
    {
        if (_article.Tree.Root.FindSentence(clause.Start) is not { } sentence)
        {
            return null;
        }

        int first = sentence.FindTokenIndex(clause.Start);
        for (int i = Math.Max(0, first - 1); i < Math.Min(sentence.Tokens.Count, first + 2); i++)
        {
            switch (sentence.Tokens[i].ValueText)
            {
                case "after" or "After":
                    return (TimelineOrder.After, i);
                case "before" or "Before":
                    return (TimelineOrder.Before, i);
            }
        }

        return null;
    }

    /// <summary>Whether the clause of the connective hangs on the predicate of an event, not on another verb between them.</summary>
    private bool Governs(EventRecord main, TextSpan clause, int token) =>
        _article.Tree.Root.FindSentence(clause.Start) is not { } sentence || ParsedSentence.Of(_article, sentence) is not { } parsed
        || parsed.Parse.ClauseOf(token)?.Governor is not { } governor || parsed.VerbLemma(governor.Predicate) == main.Predicate;

    private static Annotation<EventRecord>? Enclosing(Layer<EventRecord> events, Annotation<EventRecord> inner)
    {
        Annotation<EventRecord>? best = null;
        foreach (Annotation<EventRecord> item in events.Overlapping(inner.Span))
        {
            if (item.Record.Id != inner.Record.Id && item.Span.Contains(inner.Span) && item.Span != inner.Span && (best is not { } known || item.Span.Length < known.Span.Length))
            {
                best = item;
            }
        }

        return best;
    }

    private void AddMessages()
    {
        foreach (Annotation<MessageRecord> message in _article.Get(MessageRecord.Layer))
        {
            int entry = _index[message.Record.Id];
            TextSpan sentence = SentenceOf(message.Span);
            if (message.Record.Sent?.Date is { } date && _index.TryGetValue(date, out int dateEntry))
            {
                During(entry, dateEntry, sentence);
            }

            if (message.Record.InReplyTo is { } earlier && _index.TryGetValue(earlier, out int earlierEntry))
            {
                Ordered(earlierEntry, entry, sentence);
            }
        }
    }

    private void During(int inner, int outer, TextSpan sentence)
    {
        Constraints.Add(new DifferenceConstraint(Start(inner), Start(outer), 0, sentence));
        Constraints.Add(new DifferenceConstraint(End(outer), End(inner), 0, sentence));
        Relate(inner, TimelineOrder.During, outer, sentence);
    }

    private void Ordered(int first, int second, TextSpan sentence)
    {
        Constraints.Add(new DifferenceConstraint(Start(second), Start(first), 0, sentence));
        Relate(first, TimelineOrder.Before, second, sentence);
    }

    private void Relate(int entry, TimelineOrder order, int other, TextSpan sentence)
    {
        if (sentence.IsEmpty || entry == other)
        {
            return;
        }

        TimelineOrder inverse = order switch
        {
            TimelineOrder.Before => TimelineOrder.After,
            TimelineOrder.After => TimelineOrder.Before,
            TimelineOrder.During => TimelineOrder.Includes,
            TimelineOrder.Includes => TimelineOrder.During,
            _ => order,
        };
        Relations.Add((entry, new TimelineRelation(order, Entries[other].Target, sentence)));
        Relations.Add((other, new TimelineRelation(inverse, Entries[entry].Target, sentence)));
    }
}
