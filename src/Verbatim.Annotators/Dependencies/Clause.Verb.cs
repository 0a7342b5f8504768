using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dependencies;

internal readonly partial struct Clause
{
    /// <summary>
    /// Whether the clause is negated: by a word on its predicate ("did <em>not</em> answer", "<em>without</em> answering",
    /// "<em>no</em> longer answers"), or by a negative subject or object ("<em>nobody</em> answered", "gave <em>no</em> answer").
    /// </summary>
    public bool IsNegated
    {
        get
        {
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                switch (Parse.RelationOf(dependent).ToUniversal())
                {
                    case DependencyRelation.Advmod or DependencyRelation.Nsubj or DependencyRelation.Obj
                        when Negates(dependent) || HasNegation(dependent):
                    case DependencyRelation.Mark or DependencyRelation.Det or DependencyRelation.Cc or DependencyRelation.Case
                        or DependencyRelation.Aux when Negates(dependent):
                        return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the clause is in the passive voice.</summary>
    public bool IsPassive
    {
        get
        {
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (Parse.RelationOf(dependent) is DependencyRelation.AuxPass or DependencyRelation.NsubjPass or DependencyRelation.CsubjPass)
                {
                    return true;
                }
            }

            return Relation == DependencyRelation.Acl && Parse.XposOf(Predicate) == Xpos.Vbn;
        }
    }

    /// <summary>Index of the modal verb (can, may, must, will, …); -1 when there is none.</summary>
    public int Modal
    {
        get
        {
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (Parse.XposOf(dependent) == Xpos.Md && Parse.RelationOf(dependent).ToUniversal() == DependencyRelation.Aux)
                {
                    return dependent;
                }
            }

            return -1;
        }
    }

    /// <summary>The tense that the finite verb shows.</summary>
    public ClauseTense Tense
    {
        get
        {
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (IsAuxiliary(dependent))
                {
                    return TenseOf(dependent);
                }
            }

            return TenseOf(Predicate);
        }
    }

    /// <summary>Whether the verb is perfect ("has asked", "had been asked").</summary>
    public bool IsPerfect
    {
        get
        {
            int before = 0;
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (IsAuxiliary(dependent))
                {
                    if (before > 0 && Parse.XposOf(dependent) == Xpos.Vbn)
                    {
                        return true;
                    }

                    before += Parse.XposOf(dependent) == Xpos.Md ? 0 : 1;
                }
            }

            return before > 0 && Parse.XposOf(Predicate) == Xpos.Vbn && !IsPassive;
        }
    }

    /// <summary>Whether the verb is progressive ("is asking", "was being asked").</summary>
    public bool IsProgressive
    {
        get
        {
            bool any = false;
            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (IsAuxiliary(dependent))
                {
                    if (Parse.XposOf(dependent) == Xpos.Vbg)
                    {
                        return true;
                    }

                    any |= Parse.RelationOf(dependent) != DependencyRelation.Cop;
                }
            }

            return any && Parse.XposOf(Predicate) == Xpos.Vbg;
        }
    }

    /// <summary>Whether the clause is an infinitive with "to".</summary>
    public bool IsInfinitive => HasDependent(Xpos.To, DependencyRelation.Mark);

    /// <summary>Whether the form is that of a command: a base form without subject, auxiliary or "to".</summary>
    public bool IsImperative
    {
        get
        {
            if (Parse.XposOf(Predicate) != Xpos.Vb || Subject is not null || IsInfinitive || Relation.ToUniversal() is DependencyRelation.Xcomp or DependencyRelation.Advcl)
            {
                return false;
            }

            if (Relation == DependencyRelation.Conj && !(Parse.ClauseAt(Parse.FirstConjunct(Predicate))?.IsImperative ?? false))
            {
                return false;
            }

            foreach (int dependent in Parse.DependentsOf(Predicate))
            {
                if (IsAuxiliary(dependent) && Parse.XposOf(dependent) != Xpos.Vb)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private bool IsAuxiliary(int word) => Parse.RelationOf(word).ToUniversal() is DependencyRelation.Aux or DependencyRelation.Cop;

    private bool Negates(int word) => (Parse.TraitsOf(word) & WordTraits.Negation) != 0;

    private bool HasNegation(int word)
    {
        foreach (int dependent in Parse.DependentsOf(word))
        {
            if (Negates(dependent) && Parse.RelationOf(dependent).ToUniversal() is DependencyRelation.Det or DependencyRelation.Advmod)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasDependent(Xpos tag, DependencyRelation relation)
    {
        foreach (int dependent in Parse.DependentsOf(Predicate))
        {
            if (Parse.XposOf(dependent) == tag && Parse.RelationOf(dependent).ToUniversal() == relation)
            {
                return true;
            }
        }

        return false;
    }

    private ClauseTense TenseOf(int word) => Parse.XposOf(word) switch
    {
        Xpos.Vbd => ClauseTense.Past,
        Xpos.Vbz or Xpos.Vbp => ClauseTense.Present,
        Xpos.Md when (Parse.TraitsOf(word) & WordTraits.Future) != 0 => ClauseTense.Future,
        _ => ClauseTense.None,
    };
}
