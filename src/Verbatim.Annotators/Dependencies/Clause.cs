using System.Diagnostics.CodeAnalysis;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dependencies;

/// <summary>
/// A clause of a parsed sentence: a predicate and its arguments. A view of a <see cref="SentenceParse"/>: cheap to make and to
/// copy, allocates nothing. Indices are those of the words of the sentence.
/// </summary>
internal readonly partial struct Clause : IEquatable<Clause>
{
    internal Clause(SentenceParse parse, int predicate)
    {
        Parse = parse;
        Predicate = predicate;
    }

    /// <summary>The parse that the clause belongs to.</summary>
    public SentenceParse Parse { get; }

    /// <summary>Index of the predicate: the main verb, or the nominal or adjective after a copula.</summary>
    public int Predicate { get; }

    /// <summary>How the predicate depends on its head.</summary>
    public DependencyRelation Relation => Parse.RelationOf(Predicate);

    /// <summary>The words of the clause, those of its subordinate clauses included.</summary>
    public Phrase Phrase => Parse.PhraseOf(Predicate);

    /// <summary>The clause that this one depends on; null for the main clause.</summary>
    public Clause? Governor => Parse.HeadOf(Predicate) is >= 0 and int head ? Parse.ClauseOf(head) : null;

    /// <summary>The subject, nominal or clausal, of an active or passive verb; null when the clause has none of its own.</summary>
    public Phrase? Subject => Parse.Dependent(Predicate, DependencyRelation.Nsubj) ?? Parse.Dependent(Predicate, DependencyRelation.Csubj);

    /// <summary>
    /// The subject, or else the one that grammar supplies: that of the first conjunct ("He wrote and <em>called</em>"), the object or
    /// subject of the governing verb ("asked <em>him</em> to write", "<em>he</em> agreed to write"), or the noun that a participle
    /// or a relative clause modifies. Null when there is none.
    /// </summary>
    public Phrase? ImpliedSubject
    {
        get
        {
            Clause clause = this;
            for (int depth = 0; depth < Parse.Count; depth++)
            {
                if (clause.Subject is Phrase subject)
                {
                    return subject;
                }

                int head = Parse.HeadOf(clause.Predicate);
                DependencyRelation relation = clause.Relation.ToUniversal();
                if (head < 0)
                {
                    return null;
                }

                if (relation == DependencyRelation.Acl && Parse.XposOf(clause.Predicate) is Xpos.Vbg or Xpos.Vbn)
                {
                    return Parse.PhraseOf(head);
                }

                if (relation is DependencyRelation.Xcomp && Control(new Clause(Parse, head)) is Phrase control)
                {
                    return control;
                }

                if (relation is not (DependencyRelation.Xcomp or DependencyRelation.Conj or DependencyRelation.Advcl))
                {
                    return null;
                }

                clause = new Clause(Parse, head);
            }

            return null;
        }
    }

    /// <summary>The direct object; null when there is none.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The grammatical term.")]
    public Phrase? Object => Parse.Dependent(Predicate, DependencyRelation.Obj);

    /// <summary>The indirect object ("sent <em>him</em> a letter"); null when there is none.</summary>
    public Phrase? IndirectObject => Parse.Dependent(Predicate, DependencyRelation.Iobj);

    /// <summary>The clause that is the complement of the predicate ("said <em>that he left</em>"); null when there is none.</summary>
    public Clause? ClausalComplement => ClauseBy(DependencyRelation.Ccomp);

    /// <summary>The complement clause without a subject of its own ("asked him <em>to leave</em>"); null when there is none.</summary>
    public Clause? OpenComplement => ClauseBy(DependencyRelation.Xcomp);

    /// <summary>The obliques in reading order.</summary>
    public ObliqueList Obliques => new(Parse, Predicate);

    /// <summary>The agent of a passive ("written <em>by Smith</em>"); null when there is none.</summary>
    public Phrase? Agent
    {
        get
        {
            foreach (Oblique oblique in Obliques)
            {
                if (oblique.IsAgent)
                {
                    return oblique.Phrase;
                }
            }

            return null;
        }
    }

    /// <summary>Whether two views show the same clause of equal parses.</summary>
    public bool Equals(Clause other) => Predicate == other.Predicate && Parse.Equals(other.Parse);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Clause other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Predicate, Parse);

    /// <summary>Whether two views show the same clause of equal parses.</summary>
    public static bool operator ==(Clause left, Clause right) => left.Equals(right);

    /// <summary>Whether two views show different clauses.</summary>
    public static bool operator !=(Clause left, Clause right) => !left.Equals(right);

    /// <summary>The one who is told, asked or made to do what an open complement says.</summary>
    private static Phrase? Control(Clause governor) => governor.Object ?? governor.IndirectObject;

    private Clause? ClauseBy(DependencyRelation relation) =>
        Parse.Dependent(Predicate, relation) is Phrase phrase ? Parse.ClauseAt(phrase.Head) : null;
}
