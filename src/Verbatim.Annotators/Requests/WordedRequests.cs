using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Requests;

/// <summary>
/// Finds the request in one quoted sentence: a question, a performative verb, a wish or an evaluation of what is asked, an imperative.
/// The forms are those of Searle's indirect speech acts (1975).
/// </summary>
internal static class WordedRequests
{
    public static WordedRequest? Find(ParsedSentence sentence, TextSpan content)
    {
        int start = sentence.Sentence.FindTokenIndex(content.Start);
        int end = start;
        while (end < sentence.Count && sentence.SpanOf(end).End <= content.End)
        {
            end++;
        }

        if (start >= end)
        {
            return null;
        }

        List<Clause> clauses = ClausesIn(sentence, start, end);
        return Question(sentence, clauses, start, end)
            ?? First(clauses, clause => Performative(sentence, clause, start, end))
            ?? First(clauses, clause => Evaluation(sentence, clause, start, end))
            ?? First(clauses, clause => Desire(sentence, clause, start, end))
            ?? First(clauses, clause => Obligation(sentence, clause, start, end))
            ?? First(clauses, clause => Imperative(sentence, clause, start, end));
    }

    private static WordedRequest? First(List<Clause> clauses, Func<Clause, WordedRequest?> find) => clauses.Select(find).FirstOrDefault(found => found is not null);

    private static List<Clause> ClausesIn(ParsedSentence sentence, int start, int end)
    {
        var clauses = new List<Clause>();
        foreach (Clause clause in sentence.Parse.Clauses)
        {
            if (clause.Predicate >= start && clause.Predicate < end)
            {
                clauses.Add(clause);
            }
        }

        return clauses;
    }

    private static WordedRequest? Question(ParsedSentence sentence, List<Clause> clauses, int start, int end)
    {
        int mark = end - 1;
        while (mark >= start && sentence.Sentence.Tokens[mark].Kind != TokenKind.Question)
        {
            mark--;
        }

        if (mark < start)
        {
            return null;
        }

        int top = Top(sentence, start, mark);
        bool asksToAct = sentence.Parse.ClauseAt(top) is { Modal: >= 0 } clause && IsYou(sentence, clause.Subject);
        return new WordedRequest(start, mark + 1, asksToAct ? RequestAct.Ask : RequestAct.Question, asksToAct ? RequestForm.Indirect : RequestForm.Direct,
            sentence.VerbLemma(top), ObjectOf(sentence, top, start, mark));
    }

    /// <summary>The word in the range whose head lies outside it: a predicate if there is one.</summary>
    private static int Top(ParsedSentence sentence, int start, int end)
    {
        int best = start;
        bool found = false;
        for (int i = start; i < end; i++)
        {
            int head = sentence.Parse.HeadOf(i);
            if (head >= start && head < end || sentence.Upos(i) == Upos.Punct)
            {
                continue;
            }

            bool predicate = sentence.Parse.IsClause(i);
            if (!found || (predicate && !sentence.Parse.IsClause(best)))
            {
                best = i;
                found = true;
            }
        }

        return best;
    }

    private static WordedRequest? Performative(ParsedSentence sentence, Clause clause, int start, int end)
    {
        string lemma = sentence.Lemma(clause.Predicate);
        bool speaker = clause.Subject is null ? clause.Tense != Dependencies.ClauseTense.Past && IsFirst(sentence, clause.Predicate, start) : IsSpeaker(sentence, clause.Subject);
        bool hypothetical = clause.Modal >= 0 && sentence.Lemma(clause.Modal) != "would";
        if (RequestVerbs.ActOf(lemma) is not { } act || !speaker || hypothetical || clause.IsNegated || clause.Tense is Dependencies.ClauseTense.Past or Dependencies.ClauseTense.Future)
        {
            return null;
        }

        Clause? asked = clause.ClausalComplement ?? clause.OpenComplement;
        return Make(sentence, start, end, act, RequestForm.Direct, asked?.Predicate ?? clause.Predicate);
    }

    private static WordedRequest? Evaluation(ParsedSentence sentence, Clause clause, int start, int end)
    {
        if (!IsEvaluated(sentence, clause.Predicate) || !HasCopula(sentence, clause.Predicate))
        {
            return null;
        }

        foreach (int dependent in sentence.Parse.DependentsOf(clause.Predicate))
        {
            DependencyRelation relation = sentence.Parse.RelationOf(dependent).ToUniversal();
            bool complement = relation is DependencyRelation.Advcl or DependencyRelation.Csubj or DependencyRelation.Xcomp or DependencyRelation.Ccomp;
            if (complement && dependent > clause.Predicate && dependent < end && IsMarkedBy(sentence, dependent, "if", "to", "for", "that"))
            {
                return Make(sentence, start, end, RequestAct.Suggest, RequestForm.Indirect, dependent);
            }
        }

        return null;
    }

    private static bool IsEvaluated(ParsedSentence sentence, int predicate)
    {
        if (RequestVerbs.IsEvaluation(sentence.Lemma(predicate)))
        {
            return true;
        }

        foreach (int dependent in sentence.Parse.DependentsOf(predicate))
        {
            if (sentence.Parse.RelationOf(dependent).ToUniversal() is DependencyRelation.Conj or DependencyRelation.Amod && RequestVerbs.IsEvaluation(sentence.Lemma(dependent)))
            {
                return true;
            }
        }

        return false;
    }

    private static WordedRequest? Desire(ParsedSentence sentence, Clause clause, int start, int end)
    {
        string lemma = sentence.Lemma(clause.Predicate);
        if (!RequestVerbs.IsDesire(lemma) || !IsSpeaker(sentence, clause.Subject) || clause.IsNegated)
        {
            return null;
        }

        bool adjective = sentence.Upos(clause.Predicate) is Upos.Adj;
        bool polite = adjective || clause.Modal >= 0;
        foreach (int dependent in sentence.Parse.DependentsOf(clause.Predicate))
        {
            bool complement = sentence.Parse.RelationOf(dependent).ToUniversal()
                is DependencyRelation.Advcl or DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Obl;
            if (!complement || dependent < clause.Predicate || dependent >= end || sentence.Upos(dependent) != Upos.Verb)
            {
                continue;
            }

            bool byOther = IsYou(sentence, sentence.Parse.ClauseAt(dependent)?.Subject) || IsYou(sentence, clause.Object);
            if (polite || byOther)
            {
                return Make(sentence, start, end, RequestAct.Ask, RequestForm.Indirect, dependent);
            }
        }

        return null;
    }

    private static WordedRequest? Obligation(ParsedSentence sentence, Clause clause, int start, int end)
    {
        bool obliged = clause.Modal >= 0 && sentence.Lemma(clause.Modal) is "should" or "must" or "ought";
        return obliged && IsYou(sentence, clause.Subject) ? Make(sentence, start, end, RequestAct.Urge, RequestForm.Indirect, clause.Predicate) : null;
    }

    private static WordedRequest? Imperative(ParsedSentence sentence, Clause clause, int start, int end)
    {
        if (!clause.IsImperative || !IsFirst(sentence, clause.Predicate, start) || RequestVerbs.IsFormula(sentence.Lemma(clause.Predicate)))
        {
            return null;
        }

        int action = sentence.Lemma(clause.Predicate) is "let" or "please" && (clause.ClausalComplement ?? clause.OpenComplement) is { } inner ? inner.Predicate : clause.Predicate;
        return Make(sentence, start, end, RequestAct.Ask, RequestForm.Direct, action);
    }

    /// <summary>Whether only greetings, adverbs and punctuation stand before the word in its quoted sentence.</summary>
    private static bool IsFirst(ParsedSentence sentence, int predicate, int start)
    {
        for (int i = start; i < predicate; i++)
        {
            bool light = sentence.Upos(i) is Upos.Adv or Upos.Intj or Upos.Punct or Upos.Cconj or Upos.Propn or Upos.Part or Upos.Aux;
            if (!light)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasCopula(ParsedSentence sentence, int predicate)
    {
        foreach (int dependent in sentence.Parse.DependentsOf(predicate))
        {
            if (sentence.Parse.RelationOf(dependent).ToUniversal() is DependencyRelation.Cop or DependencyRelation.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarkedBy(ParsedSentence sentence, int predicate, params ReadOnlySpan<string> marks)
    {
        foreach (int dependent in sentence.Parse.DependentsOf(predicate))
        {
            if (sentence.Parse.RelationOf(dependent).ToUniversal() == DependencyRelation.Mark && marks.Contains(sentence.Lemma(dependent)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpeaker(ParsedSentence sentence, Phrase? subject) =>
        subject is { } phrase && phrase.Head is int head && sentence.Word(head) is "I" or "we" or "We" or "i";

    private static bool IsYou(ParsedSentence sentence, Phrase? phrase) =>
        phrase is { } subject && sentence.Word(subject.Head).Equals("you", StringComparison.OrdinalIgnoreCase);

    private static WordedRequest Make(ParsedSentence sentence, int start, int end, RequestAct act, RequestForm form, int action) =>
        new(start, end, act, form, sentence.VerbLemma(action), ObjectOf(sentence, action, start, end));

    private static string? ObjectOf(ParsedSentence sentence, int predicate, int start, int end)
    {
        Phrase? phrase = sentence.Parse.Dependent(predicate, DependencyRelation.Obj) ?? sentence.Parse.Dependent(predicate, DependencyRelation.Ccomp)
            ?? sentence.Parse.Dependent(predicate, DependencyRelation.Obl);
        return phrase is { } found && found.Start >= start && found.End <= end ? sentence.Read(found) : null;
    }
}
