using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// Which event of the truth an event of the article is: one of its predicates, one of its actors in the same part, and at least half of the
/// words that say what it was done to; two thirds of them where the dates differ. Events are also found by their names.
/// </summary>
internal sealed class EventAlignment
{
    private readonly AnnotatedArticle _article;
    private readonly ActorAlignment _actors;
    private readonly GroundTruth _truth;
    private readonly Dictionary<string, EventFact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventFact> _otherActors = new(StringComparer.Ordinal);
    private readonly (EventFact Fact, string[] Words)[] _names;
    private Dictionary<string, TextSpan>? _places;

    public EventAlignment(AnnotatedArticle article, ActorAlignment actors, GroundTruth truth)
    {
        (_article, _actors, _truth) = (article, actors, truth);
        _names = [.. truth.Events.SelectMany(fact => fact.Names.Select(name => (fact, NormalizedText.Parse(name).Words.Select(word => word.Norm).ToArray()))).Where(item => item.Item2.Length > 0)];
        (EventFact Fact, HashSet<string> Object)[] facts = [.. truth.Events.Where(fact => fact.Predicates.Count > 0).Select(fact => (fact, fact.Object is null ? [] : Stems.Of(fact.Object)))];
        if (facts.Length == 0)
        {
            return;
        }

        foreach (Annotation<EventRecord> record in article.Get(EventRecord.Layer))
        {
            Link(record, facts);
        }
    }

    /// <summary>The fact of an event of the article, or <c>null</c>.</summary>
    public EventFact? FactOf(EventRecord record) => _facts.GetValueOrDefault(record.Id);

    /// <summary>The fact that says the same of other actors on the same date, or <c>null</c>.</summary>
    public EventFact? FactOfOtherActors(EventRecord record) => _otherActors.GetValueOrDefault(record.Id);

    /// <summary>The date of an event of the article, or <c>null</c>.</summary>
    public Annotation<DateRecord>? DateOf(EventRecord record) => _article.Get(DateRecord.Layer).Find(record.Date);

    /// <summary>The events of the article that are this fact.</summary>
    public IEnumerable<Annotation<EventRecord>> RecordsOf(EventFact fact) => _article.Get(EventRecord.Layer).Where(record => FactOf(record.Record)?.Id == fact.Id);

    /// <summary>The event whose name stands in the span; the longest name wins.</summary>
    public EventFact? NamedIn(TextSpan span)
    {
        Word[] words = NormalizedText.Read(_article.Tree, [span]).Words;
        return _names.Where(item => Holds(words, item.Words)).OrderByDescending(item => item.Words.Length).Select(item => item.Fact).FirstOrDefault();
    }

    /// <summary>The event that a stretch tells of: by the name that it begins with, or by the events of the article in it.</summary>
    public EventFact? ToldIn(TextSpan span) =>
        NamedAtStart(span) ?? _article.Get(EventRecord.Layer).Where(record => span.Contains(record.Span) && record.Span.Length * 2 > span.Length)
            .Select(record => FactOf(record.Record)).FirstOrDefault(fact => fact is not null)
        ?? DescribedIn(span);

    /// <summary>The event one of whose agents the stretch begins with, and of whose object it holds two thirds.</summary>
    private EventFact? DescribedIn(TextSpan span)
    {
        const int beginning = 5;
        NormalizedText text = NormalizedText.Read(_article.Tree, [span]);
        HashSet<string> stems = Stems.Of(text);
        if (text.Words.Length < 2)
        {
            return null;
        }

        string first = text.Slice(0, Math.Min(beginning, text.Words.Length));
        var head = TextSpan.FromBounds(span.Start, Math.Min(span.End, span.Start + first.Length + beginning));
        return _truth.Events.Where(fact => fact.Object is not null && NamesAgent(fact, head))
            .Select(fact => (fact, what: Stems.Of(fact.Object!)))
            .Where(item => item.what.Count > 1 && item.what.Count(stems.Contains) * 3 >= item.what.Count * 2)
            .Select(item => item.fact).FirstOrDefault();
    }

    private EventFact? NamedAtStart(TextSpan span)
    {
        Word[] words = NormalizedText.Read(_article.Tree, [span]).Words;
        int first = words.Length > 0 && words[0].Norm is "the" or "a" or "an" or "his" or "her" or "their" or "its" ? 1 : 0;
        return _names.Where(item => words.AsSpan(first).Length >= item.Words.Length && Holds(words[first..(first + item.Words.Length)], item.Words))
            .OrderByDescending(item => item.Words.Length).Select(item => item.Fact).FirstOrDefault();
    }

    /// <summary>
    /// The first sentence of the body that holds one of the event's names, or one of its agents and two thirds of what it was done to; or
    /// <c>null</c>.
    /// </summary>
    public TextSpan? PlaceOf(EventFact fact) => (_places ??= FindPlaces()).TryGetValue(fact.Id, out TextSpan place) ? place : null;

    private Dictionary<string, TextSpan> FindPlaces()
    {
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        (EventFact Fact, HashSet<string> Object)[] described = [.. _truth.Events.Where(fact => fact.Object is not null).Select(fact => (fact, Stems.Of(fact.Object!))).Where(item => item.Item2.Count > 1)];
        if (_names.Length + described.Length == 0)
        {
            return places;
        }

        foreach (SentenceSyntax sentence in _article.Tree.Root.Blocks.Where(block => block.IsBody).SelectMany(block => block.Sentences))
        {
            NormalizedText text = NormalizedText.Read(_article.Tree, [sentence.FullSpan]);
            foreach ((EventFact fact, string[] name) in _names)
            {
                if (!places.ContainsKey(fact.Id) && Holds(text.Words, name))
                {
                    places.Add(fact.Id, sentence.Span);
                }
            }

            HashSet<string>? stems = null;
            foreach ((EventFact fact, HashSet<string> what) in described)
            {
                if (!places.ContainsKey(fact.Id) && what.Count(word => (stems ??= Stems.Of(text)).Contains(word)) * 3 >= what.Count * 2 && NamesAgent(fact, sentence.Span))
                {
                    places.Add(fact.Id, sentence.Span);
                }
            }
        }

        return places;
    }

    /// <summary>Whether one of the event's agents is mentioned in the span.</summary>
    private bool NamesAgent(EventFact fact, TextSpan span) =>
        fact.Participants.Where(item => item.Role == "agent").Select(item => _truth.Find<ActorFact>(item.Actor)).OfType<ActorFact>()
            .Any(actor => _actors.RecordsOf(actor).Any(record => FirstIn(record.Mentions, span) is not null));

    private static bool Holds(Word[] words, string[] name)
    {
        for (int start = 0; start + name.Length <= words.Length; start++)
        {
            int i = 0;
            while (i < name.Length && words[start + i].Norm == name[i])
            {
                i++;
            }

            if (i == name.Length)
            {
                return true;
            }
        }

        return false;
    }

    private void Link(Annotation<EventRecord> record, (EventFact Fact, HashSet<string> Object)[] facts)
    {
        HashSet<string>? words = null;
        TextSpan? behindAgent = BehindAgent(record);
        TimeRange? told = DateOf(record.Record)?.Record.Range;
        int best = -1, bestOther = -1;
        foreach ((EventFact fact, HashSet<string> what) in facts)
        {
            if (!fact.Predicates.Any(predicate => IsPredicate(predicate, record.Record.Predicate)))
            {
                continue;
            }

            words ??= Stems.Of(NormalizedText.Read(_article.Tree, [behindAgent ?? record.Span]));
            int common = what.Count(words.Contains);
            if (common * 2 < what.Count)
            {
                continue;
            }

            bool sameDate = told is { } range && fact.Date is { } date && date.Range.Overlaps(range);
            if (told is not null && fact.Date is not null && !sameDate && common * 3 < what.Count * 2)
            {
                continue;
            }

            int rank = (common * 2) + (sameDate ? 1 : 0);
            (bool same, bool other) = Compare(record.Record, fact);
            if (same && rank > best)
            {
                (_facts[record.Record.Id], best) = (fact, rank);
            }
            else if (other && behindAgent is not null && sameDate && what.Count > 0 && common * 3 >= what.Count * 2 && rank > bestOther)
            {
                (_otherActors[record.Record.Id], bestOther) = (fact, rank);
            }
        }
    }

    /// <summary>
    /// What stands in the clause behind its agent, where the object of an active verb stands; <c>null</c> when the agent is not named in the
    /// clause, or only behind "by".
    /// </summary>
    private TextSpan? BehindAgent(Annotation<EventRecord> record)
    {
        string? agent = record.Record.Participants.Where(item => item.Role == "agent").Select(item => item.Actor).FirstOrDefault();
        if (_actors.RecordOf(agent) is not { } actor || FirstIn(actor.Mentions, record.Span) is not { } place || _article.Tree.Root.FindSentence(place.Start) is not { } sentence)
        {
            return null;
        }

        int first = sentence.FindTokenIndex(place.Start);
        return first > 0 && sentence.Tokens[first - 1].ValueText is "by" ? null : TextSpan.FromBounds(place.End, Math.Max(place.End, record.Span.End));
    }

    /// <summary>The first mention inside the span; the mentions are in reading order.</summary>
    private static TextSpan? FirstIn(EquatableArray<ActorRecord.Mention> mentions, TextSpan span)
    {
        int low = LowerBound.Find(mentions.Count, (mentions, span.Start), static (s, i) => s.mentions[i].Span.Start < s.Start);
        return low < mentions.Count && span.Contains(mentions[low].Span) ? mentions[low].Span : null;
    }

    /// <summary>Whether an actor takes the same part in both; whether both have a known agent and it is another.</summary>
    private (bool Same, bool Other) Compare(EventRecord record, EventFact fact)
    {
        string[] known = [.. fact.Participants.Where(item => item.Role == "agent").Select(item => item.Actor)];
        string[] agents = [.. record.Participants.Where(item => item.Role == "agent").Select(item => _actors.FactOf(item.Actor)?.Id).OfType<string>()];
        if (agents.Length > 0 && known.Length > 0)
        {
            bool same = agents.Intersect(known).Any();
            return (same, !same);
        }

        // Without an agent (a noun, a passive) any actor of both will do.
        bool hasAgent = record.Participants.Any(item => item.Role == "agent");
        return (!hasAgent && record.Participants.Select(item => _actors.FactOf(item.Actor)?.Id).Intersect(fact.Participants.Select(item => item.Actor)).Any(), false);
    }

    private static bool IsPredicate(string known, string stated) =>
        known.Equals(stated, StringComparison.OrdinalIgnoreCase)
        || (stated.Length > known.Length && stated[known.Length] == ' ' && stated.StartsWith(known, StringComparison.OrdinalIgnoreCase));
}
