using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Annotators.Quotations;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Events;

/// <summary>
/// Finds what the narration says happened: finite past clauses and dated event nouns with an actor in them. Stateless and thread-safe.
/// </summary>
internal sealed class EventAnnotator : ArticleAnnotator<EventRecord>
{
    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "be", "have", "seem", "appear", "know", "think", "believe", "want", "need", "like", "love", "hope", "feel", "mean", "remain", "include", "consist",
        "belong", "contain", "depend", "become", "do", "will", "can", "may",
    };

    private static readonly HashSet<string> EventNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "accident", "announcement", "appearance", "appointment", "arrest", "attack", "auction", "birth", "call", "ceremony", "collapse", "conference", "convention",
        "death", "debate", "defeat", "dinner", "election", "explosion", "fire", "game", "hearing", "interview", "killing", "launch", "lecture", "match", "meeting",
        "murder", "performance", "protest", "publication", "raid", "rally", "referendum", "release", "resignation", "robbery", "signing", "speech", "strike",
        "summit", "trial", "trip", "verdict", "victory", "visit", "vote", "wedding",
    };

    /// <inheritdoc/>
    public override string Name => "events";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } =
        [SentenceMorphology.Layer, SentenceParse.Layer, ActorRecord.Layer, DateRecord.Layer, QuotationRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<EventRecord> Provides => EventRecord.Layer;

    /// <inheritdoc/>
    public override Layer<EventRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var actors = new ActorIndex(article.Get(ActorRecord.Layer));
        var quoted = new QuotedStretches(article.Get(QuotationRecord.Layer), QuotationKind.Direct);
        var found = new List<Annotation<EventRecord>>();
        foreach (ParsedSentence sentence in ParsedSentence.InBody(article))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Annotation<DateRecord>[] dates = [.. article.Get(DateRecord.Layer).StartingIn(sentence.Sentence.FullSpan).ToArray()
                .Where(date => date.Record.Range is not null && date.Record.Type is TimexType.Date or TimexType.Time)];
            for (int i = 0; i < sentence.Count; i++)
            {
                if (quoted.Contains(sentence.SpanOf(i).Start))
                {
                    continue;
                }

                EventRecord? record = sentence.Parse.ClauseAt(i) is { } clause
                    ? OfClause(sentence, clause, dates, actors)
                    : OfNoun(article, sentence, i, dates, actors);
                if (record is not null)
                {
                    found.Add(new Annotation<EventRecord>(sentence.SpanOf(sentence.Parse.PhraseOf(i)), record));
                }
            }
        }

        return new Layer<EventRecord>(found.OrderBy(item => item.Span).Select((item, index) => item with { Record = item.Record with { Id = $"e{index + 1}" } }));
    }

    private static EventRecord? OfClause(ParsedSentence sentence, Clause clause, Annotation<DateRecord>[] dates, ActorIndex actors)
    {
        bool happened = clause.Tense == ClauseTense.Past || (clause.Tense == ClauseTense.Present && clause.IsPerfect);
        if (sentence.Upos(clause.Predicate) != Upos.Verb || States.Contains(sentence.Lemma(clause.Predicate)) || !happened || clause.Modal >= 0)
        {
            return null;
        }

        var participants = new List<EventRecord.Participant>();
        void Add(Phrase? phrase, string role)
        {
            if (phrase is { } found && Actor(sentence, found, actors) is { } actor && !participants.Exists(item => item.Actor == actor))
            {
                participants.Add(new EventRecord.Participant(actor, role));
            }
        }

        Add(clause.Agent, "agent");
        Add(clause.ImpliedSubject, clause.IsPassive ? "patient" : "agent");
        Add(clause.Object, "patient");
        Add(clause.IndirectObject, "recipient");
        foreach (Oblique oblique in clause.Obliques)
        {
            Add(oblique.Phrase, oblique.Preposition >= 0 && sentence.Word(oblique.Preposition) is "to" ? "recipient" : "other");
        }

        return participants.Count == 0
            ? null
            : new EventRecord("", sentence.Read(clause.Phrase), sentence.VerbLemma(clause.Predicate), [.. participants], DateOf(sentence, clause, dates), clause.IsNegated);
    }

    private static EventRecord? OfNoun(AnnotatedArticle article, ParsedSentence sentence, int word, Annotation<DateRecord>[] dates, ActorIndex actors)
    {
        if (sentence.Upos(word) != Upos.Noun || !EventNouns.Contains(sentence.Lemma(word)))
        {
            return null;
        }

        TextSpan span = sentence.SpanOf(sentence.Parse.PhraseOf(word));
        string? date = dates.Where(item => span.Contains(item.Span)).Select(item => item.Record.Id).FirstOrDefault();
        EventRecord.Participant[] participants = [.. actors.In(span).Select(actor => new EventRecord.Participant(actor.Id, "other"))];
        return date is null || participants.Length == 0
            ? null
            : new EventRecord("", CleanText.Of(article.Tree, span), sentence.Lemma(word), [.. participants], date, false);
    }

    /// <summary>The date whose innermost clause this is; for a main clause also one that stands in no other clause.</summary>
    private static string? DateOf(ParsedSentence sentence, Clause clause, Annotation<DateRecord>[] dates)
    {
        foreach (Annotation<DateRecord> date in dates)
        {
            int token = sentence.Sentence.FindTokenIndex(date.Span.Start);
            if (token < sentence.Count && sentence.Parse.ClauseOf(token) is { } owner && owner.Predicate == clause.Predicate && !InsideEventNoun(sentence, token, clause.Predicate))
            {
                return date.Record.Id;
            }
        }

        return null;
    }

    private static bool InsideEventNoun(ParsedSentence sentence, int token, int predicate)
    {
        for (int word = sentence.Parse.HeadOf(token); word >= 0 && word != predicate; word = sentence.Parse.HeadOf(word))
        {
            if (EventNouns.Contains(sentence.Lemma(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Actor(ParsedSentence sentence, Phrase phrase, ActorIndex actors) =>
        (actors.Find(sentence.SpanOf(phrase), sentence.SpanOf(phrase.Head)) ?? (sentence.Upos(phrase.Head) == Upos.Propn ? actors.Find(sentence.SpanOf(phrase)) : null))?.Id;
}
