using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>
/// Finds what became of the requests in a message: a reply on record in the article, or a clause that says that none came
/// (<c>did not respond</c>, <c>ceased to reply</c>).
/// </summary>
internal sealed class OutcomeFinder
{
    private static readonly HashSet<string> ResponseVerbs = new(StringComparer.Ordinal) { "respond", "reply", "answer", "acknowledge", "react", "write back", "respond back" };

    private static readonly HashSet<string> EndingVerbs = new(StringComparer.Ordinal) { "cease", "stop", "quit" };

    private static readonly HashSet<string> AvoidingVerbs = new(StringComparer.Ordinal) { "decline", "refuse", "fail", "neglect", "omit" };

    private readonly AnnotatedArticle _article;
    private readonly Annotation<MessageRecord>[] _messages;
    private readonly List<NonResponse> _silences = [];

    public OutcomeFinder(AnnotatedArticle article, NarrationClauses narration, ActorIndex actors)
    {
        _article = article;
        _messages = [.. article.Get(MessageRecord.Layer)];
        foreach ((ParsedSentence sentence, Clause clause) in narration.Clauses)
        {
            if (NonResponseOf(sentence, clause, actors) is { } silence)
            {
                _silences.Add(silence);
            }
        }
    }

    public RequestOutcome Of(MessageRecord message)
    {
        int index = Array.FindIndex(_messages, item => item.Record.Id == message.Id);
        Annotation<MessageRecord>? reply = _messages.Where(item => item.Record.InReplyTo == message.Id && item.Record.From == message.To)
            .Select(item => (Annotation<MessageRecord>?)item).FirstOrDefault();
        if (reply is { } answer)
        {
            return new RequestOutcome(StatusOf(answer.Record.Text), answer.Span, LatencyOf(answer.Span));
        }

        int from = _messages[index].Span.End;
        int next = _messages.Skip(index + 1).Where(item => item.Record.From == message.From && item.Record.To == message.To).Select(item => item.Span.Start).FirstOrDefault(int.MaxValue);
        NonResponse? silence = _silences.Find(item => item.Actor == message.To && item.Span.Start >= from && item.Span.Start < next)
            ?? _silences.Find(item => item.Actor == message.To && item.IsPlural && item.Span.Start >= from && !AnsweredBetween(message, from, item.Span.Start))
            ?? _silences.FindLast(item => item.Actor == message.To && item.IsForGood && item.Span.Start < from && !AnsweredBetween(message, item.Span.Start, int.MaxValue));
        return silence is null ? new RequestOutcome(OutcomeStatus.Unknown, null, null) : new RequestOutcome(OutcomeStatus.Ignored, silence.Span, null);
    }

    private bool AnsweredBetween(MessageRecord message, int start, int end) =>
        _messages.Any(item => item.Record.From == message.To && item.Record.To == message.From && item.Span.Start >= start && item.Span.Start < end);

    private static OutcomeStatus StatusOf(string reply)
    {
        string[] words = reply.ToLowerInvariant().Split([' ', ',', '.', '!', '?', ';', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Contains("already") && words.Intersect(["did", "done", "have", "has", "sent", "posted"]).Any() || (words.Length <= 2 && words.Contains("done")))
        {
            return OutcomeStatus.Fulfilled;
        }

        bool refuses = words.FirstOrDefault() is "no" || words.Intersect(["refuse", "decline", "won't", "won’t", "cannot", "can't", "can’t"]).Any() && words.Intersect(["i", "we"]).Any();
        return refuses ? OutcomeStatus.Declined : OutcomeStatus.Answered;
    }

    private string? LatencyOf(TextSpan reply)
    {
        foreach (SentenceSyntax sentence in _article.Tree.Root.Sentences.Where(item => item.FullSpan.Overlaps(reply)))
        {
            foreach (Annotation<DateRecord> date in _article.Get(DateRecord.Layer).StartingIn(sentence.FullSpan))
            {
                if (date.Record.Offset is not null && date.Record.Relation == DateRelation.After)
                {
                    return date.Record.Offset;
                }
            }
        }

        return null;
    }

    private static NonResponse? NonResponseOf(ParsedSentence sentence, Clause clause, ActorIndex actors)
    {
        string lemma = sentence.VerbLemma(clause.Predicate);
        bool forGood = false, silent = lemma == "ignore" && !clause.IsNegated;
        if (ResponseVerbs.Contains(lemma))
        {
            silent = clause.IsNegated;
            if (clause.Governor is { } governor)
            {
                forGood = EndingVerbs.Contains(sentence.Lemma(governor.Predicate)) && !governor.IsNegated;
                silent |= forGood || (AvoidingVerbs.Contains(sentence.Lemma(governor.Predicate)) && !governor.IsNegated);
            }
        }

        if (!silent || clause.ImpliedSubject is not { } subject)
        {
            return null;
        }

        string? actor = (actors.Find(sentence.SpanOf(subject), sentence.SpanOf(subject.Head)) ?? actors.Find(sentence.SpanOf(subject)))?.Id;
        bool plural = false;
        for (int i = clause.Predicate; i < clause.Phrase.End; i++)
        {
            plural |= sentence.Parse.XposOf(i) == Xpos.Nns;
        }

        Clause whole = forGood && clause.Governor is { } ending ? ending : clause;
        return actor is null ? null : new NonResponse(actor, sentence.SpanOf(whole.Phrase), plural, forGood);
    }

    /// <summary>A clause that says that an actor did not answer.</summary>
    private sealed record NonResponse(string Actor, TextSpan Span, bool IsPlural, bool IsForGood);
}
