using Verbatim.Annotations;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>Finds requests in the writer's words: <c>asked the board to resign</c>, <c>urged that …</c>, <c>asking for the minutes</c>.</summary>
internal static class ReportedRequests
{
    public static IEnumerable<Annotation<RequestRecord>> Find(AnnotatedArticle article, NarrationClauses narration, ActorIndex actors)
    {
        foreach ((ParsedSentence sentence, Clause clause) in narration.Clauses)
        {
            if (sentence.Upos(clause.Predicate) != Upos.Verb || RequestVerbs.ActOf(sentence.Lemma(clause.Predicate)) is not { } act || clause.IsNegated)
            {
                continue;
            }

            if (Asked(sentence, clause) is not { } asked)
            {
                continue;
            }

            TextSpan span = sentence.SpanOf(Math.Min(clause.Predicate, asked.Phrase.Start), Math.Max(clause.Predicate + 1, asked.Phrase.End));
            yield return new Annotation<RequestRecord>(span, new RequestRecord(
                "",
                ActorOf(sentence, clause.IsPassive ? clause.Agent : clause.ImpliedSubject, actors),
                ActorOf(sentence, clause.IsPassive ? clause.Subject : clause.Object ?? clause.IndirectObject ?? clause.ClausalComplement?.Subject ?? clause.OpenComplement?.Subject, actors),
                CleanText.Of(article.Tree, span),
                act,
                asked.Action,
                asked.Object,
                RequestForm.Reported,
                null,
                new RequestOutcome(OutcomeStatus.Unknown, null, null)));
        }
    }

    private static (Phrase Phrase, string Action, string? Object)? Asked(ParsedSentence sentence, Clause clause)
    {
        Clause? complement = clause.OpenComplement ?? (clause.ClausalComplement is { } that && !IsQuestion(sentence, that) ? (Clause?)that : null) ?? Infinitive(sentence, clause);
        if (complement is { } action)
        {
            string? target = action.Object is { } phrase ? sentence.Read(phrase) : null;
            return (action.Phrase, sentence.VerbLemma(action.Predicate), target);
        }

        foreach (Oblique oblique in clause.Obliques)
        {
            if (oblique.Preposition >= 0 && sentence.Word(oblique.Preposition) is "for")
            {
                return (oblique.Phrase, "give", sentence.Read(oblique.Phrase with { Start = oblique.Preposition + 1 }));
            }
        }

        return null;
    }

    /// <summary>What someone is asked to do where the parse takes it for a purpose ("urged the club <em>to sell him</em>"): the first infinitive behind the one asked.</summary>
    private static Clause? Infinitive(ParsedSentence sentence, Clause clause)
    {
        if (clause.Object is not { } asked)
        {
            return null;
        }

        foreach (Clause inner in sentence.Parse.Clauses)
        {
            if (inner.Governor == clause && inner.Relation == DependencyRelation.Advcl && inner.Predicate >= asked.End
                && sentence.Parse.Dependent(inner.Predicate, DependencyRelation.Mark) is { } mark && sentence.Word(mark.Head) is "to")
            {
                return inner;
            }
        }

        return null;
    }

    private static bool IsQuestion(ParsedSentence sentence, Clause clause)
    {
        for (int i = clause.Phrase.Start; i < clause.Phrase.End; i++)
        {
            if (sentence.Word(i) is "?" or "whether" or "if" or "why" or "what" or "how" or "who" or "when" or "where")
            {
                return true;
            }
        }

        return false;
    }

    private static string? ActorOf(ParsedSentence sentence, Phrase? phrase, ActorIndex actors) =>
        phrase is { } found ? actors.Find(sentence.SpanOf(found), sentence.SpanOf(found.Head))?.Id ?? actors.Find(sentence.SpanOf(found))?.Id : null;
}
