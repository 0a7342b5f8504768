using System.Collections.Immutable;
using Verbatim.Annotations;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Annotators.Dependencies;

/// <summary>
/// The dependency tree of one sentence, with a typed view of its clauses. Word indices count the words of the sentence from 0.
/// Immutable and value-equal; safe to share between threads.
/// </summary>
internal sealed class SentenceParse : IEquatable<SentenceParse>
{
    /// <summary>The layer of parses: one annotation a sentence, over its full span.</summary>
    public static readonly LayerKey<SentenceParse> Layer = new("parses");

    private readonly ImmutableArray<(int Start, int End)> _extents;

    private readonly EquatableArray<TokenTag> _tags;
    private readonly ImmutableArray<WordTraits> _traits;

    /// <summary>Takes the columns of a sentence; none is copied.</summary>
    /// <param name="arcs">The arc of each word. Heads must lie in the sentence and form one tree.</param>
    /// <param name="tags">The tags of each word.</param>
    /// <param name="traits">What the form of each word tells the typed view.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the heads do not form a tree with one root.</exception>
    public SentenceParse(ImmutableArray<Arc> arcs, EquatableArray<TokenTag> tags, ImmutableArray<WordTraits> traits)
    {
        if (tags.Count != arcs.Length || traits.Length != arcs.Length)
        {
            throw new ArgumentException($"There are {arcs.Length} arcs, {tags.Count} tags and traits of {traits.Length} words.", nameof(arcs));
        }

        Arcs = arcs;
        _tags = tags;
        _traits = traits;
        Root = FindRoot(arcs);
        _extents = FindExtents(arcs);
    }

    /// <summary>The arc of each word, in reading order.</summary>
    public ImmutableArray<Arc> Arcs { get; }

    /// <summary>Number of words.</summary>
    public int Count => Arcs.Length;

    /// <summary>Index of the root; -1 in a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The clauses in the order of their predicates. Enumerating allocates nothing.</summary>
    public ClauseList Clauses => new(this);

    /// <summary>Index of the head of a word; <see cref="Arc.RootHead"/> for the root.</summary>
    public int HeadOf(int word) => Arcs[word].Head;

    /// <summary>How a word depends on its head.</summary>
    public DependencyRelation RelationOf(int word) => Arcs[word].Relation;

    /// <summary>The universal part of speech of a word.</summary>
    public Upos UposOf(int word) => _tags[word].Upos;

    /// <summary>The Penn Treebank tag of a word.</summary>
    public Xpos XposOf(int word) => _tags[word].Xpos;

    /// <summary>What the form of a word tells the typed view.</summary>
    public WordTraits TraitsOf(int word) => _traits[word];

    /// <summary>The word and all that depends on it.</summary>
    public Phrase PhraseOf(int word) => new(word, _extents[word].Start, _extents[word].End);

    /// <summary>The dependents of a word in reading order. Enumerating allocates nothing.</summary>
    public DependentList DependentsOf(int word) => new(this, word);

    /// <summary>The first dependent of a word by a universal relation, whatever its subtype; null when there is none.</summary>
    /// <param name="word">Index of the head.</param>
    /// <param name="relation">A universal relation.</param>
    public Phrase? Dependent(int word, DependencyRelation relation)
    {
        foreach (int dependent in DependentsOf(word))
        {
            if (RelationOf(dependent).ToUniversal() == relation)
            {
                return PhraseOf(dependent);
            }
        }

        return null;
    }

    /// <summary>The apposition of a word ("Reed, <em>the founder of the site</em>,"); null when there is none.</summary>
    public Phrase? AppositionOf(int word) => Dependent(word, DependencyRelation.Appos);

    /// <summary>The conjuncts of a word without the word itself ("letters, <em>calls</em> and <em>mails</em>"). Enumerating allocates nothing.</summary>
    public ConjunctList ConjunctsOf(int word) => new(this, word);

    /// <summary>The first conjunct of the coordination that a word belongs to; the word itself outside a coordination.</summary>
    public int FirstConjunct(int word)
    {
        while (RelationOf(word) == DependencyRelation.Conj)
        {
            word = HeadOf(word);
        }

        return word;
    }

    /// <summary>Whether a word is the predicate of a clause.</summary>
    public bool IsClause(int word) => RelationOf(word).ToUniversal() switch
    {
        DependencyRelation.Ccomp or DependencyRelation.Csubj or DependencyRelation.Advcl or DependencyRelation.Acl => true,
        DependencyRelation.Conj or DependencyRelation.Root or DependencyRelation.Xcomp or DependencyRelation.Parataxis
            or DependencyRelation.Appos or DependencyRelation.List => IsPredicate(word),
        _ => false,
    };

    /// <summary>The clause whose predicate is the given word; null when the word is not one.</summary>
    public Clause? ClauseAt(int word) => IsClause(word) ? new Clause(this, word) : null;

    /// <summary>The innermost clause that a word belongs to; for the predicate of a clause, that clause. Null outside every clause.</summary>
    public Clause? ClauseOf(int word)
    {
        for (int w = word; w != Arc.RootHead; w = HeadOf(w))
        {
            if (IsClause(w))
            {
                return new Clause(this, w);
            }
        }

        return null;
    }

    /// <summary>Whether two parses have the same words, arcs and tags.</summary>
    public bool Equals(SentenceParse? other) => other is not null
        && Arcs.AsSpan().SequenceEqual(other.Arcs.AsSpan()) && _traits.AsSpan().SequenceEqual(other._traits.AsSpan()) && _tags.Equals(other._tags);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SentenceParse);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (Arc arc in Arcs)
        {
            hash.Add(arc);
        }

        return hash.ToHashCode();
    }

    private bool IsPredicate(int word)
    {
        if (UposOf(word) is Upos.Verb or Upos.Aux)
        {
            return true;
        }

        foreach (int dependent in DependentsOf(word))
        {
            if (RelationOf(dependent).ToUniversal() is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private static int FindRoot(ImmutableArray<Arc> arcs)
    {
        int root = -1;
        for (int i = 0; i < arcs.Length; i++)
        {
            int head = arcs[i].Head;
            if (head == Arc.RootHead ? root >= 0 : head < 0 || head >= arcs.Length)
            {
                throw new ArgumentException($"Word {i} has head {head}: the heads do not form a tree with one root.", nameof(arcs));
            }

            root = head == Arc.RootHead ? i : root;
        }

        return root >= 0 || arcs.IsEmpty ? root : throw new ArgumentException("No word is the root.", nameof(arcs));
    }

    private static ImmutableArray<(int Start, int End)> FindExtents(ImmutableArray<Arc> arcs)
    {
        var extents = new (int Start, int End)[arcs.Length];
        for (int i = 0; i < extents.Length; i++)
        {
            extents[i] = (int.MaxValue, 0);
        }

        for (int i = 0; i < extents.Length; i++)
        {
            int steps = 0;
            for (int w = i; w != Arc.RootHead; w = arcs[w].Head)
            {
                ref var extent = ref extents[w];
                extent = (Math.Min(extent.Start, i), Math.Max(extent.End, i + 1));
                if (++steps > arcs.Length)
                {
                    throw new ArgumentException($"The heads of word {i} form a cycle.", nameof(arcs));
                }
            }
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(extents);
    }
}
