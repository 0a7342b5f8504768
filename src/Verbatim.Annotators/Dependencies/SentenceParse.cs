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

    /// <summary>Wraps the words of a sentence.</summary>
    /// <param name="words">One entry for each word. Heads must lie in the sentence and form one tree.</param>
    /// <exception cref="ArgumentException">The heads do not form a tree with one root.</exception>
    public SentenceParse(ImmutableArray<ParsedWord> words)
    {
        Words = words;
        Root = FindRoot(words);
        _extents = FindExtents(words);
    }

    /// <summary>The words in reading order.</summary>
    public ImmutableArray<ParsedWord> Words { get; }

    /// <summary>Index of the root; -1 in a sentence without words.</summary>
    public int Root { get; }

    /// <summary>The clauses in the order of their predicates. Enumerating allocates nothing.</summary>
    public ClauseList Clauses => new(this);

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
            if (Words[dependent].Relation.ToUniversal() == relation)
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
        while (Words[word].Relation == DependencyRelation.Conj)
        {
            word = Words[word].Head;
        }

        return word;
    }

    /// <summary>Whether a word is the predicate of a clause.</summary>
    public bool IsClause(int word) => Words[word].Relation.ToUniversal() switch
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
        for (int w = word; w != Arc.RootHead; w = Words[w].Head)
        {
            if (IsClause(w))
            {
                return new Clause(this, w);
            }
        }

        return null;
    }

    /// <summary>Whether two parses have the same words, arcs and tags.</summary>
    public bool Equals(SentenceParse? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SentenceParse);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (ParsedWord word in Words)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private bool IsPredicate(int word)
    {
        if (Words[word].Upos is Upos.Verb or Upos.Aux)
        {
            return true;
        }

        foreach (int dependent in DependentsOf(word))
        {
            if (Words[dependent].Relation.ToUniversal() is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    private static int FindRoot(ImmutableArray<ParsedWord> words)
    {
        int root = -1;
        for (int i = 0; i < words.Length; i++)
        {
            int head = words[i].Head;
            if (head == Arc.RootHead ? root >= 0 : head < 0 || head >= words.Length)
            {
                throw new ArgumentException($"Word {i} has head {head}: the heads do not form a tree with one root.", nameof(words));
            }

            root = head == Arc.RootHead ? i : root;
        }

        return root >= 0 || words.IsEmpty ? root : throw new ArgumentException("No word is the root.", nameof(words));
    }

    private static ImmutableArray<(int Start, int End)> FindExtents(ImmutableArray<ParsedWord> words)
    {
        var extents = new (int Start, int End)[words.Length];
        for (int i = 0; i < extents.Length; i++)
        {
            extents[i] = (int.MaxValue, 0);
        }

        for (int i = 0; i < extents.Length; i++)
        {
            int steps = 0;
            for (int w = i; w != Arc.RootHead; w = words[w].Head)
            {
                ref var extent = ref extents[w];
                extent = (Math.Min(extent.Start, i), Math.Max(extent.End, i + 1));
                if (++steps > words.Length)
                {
                    throw new ArgumentException($"The heads of word {i} form a cycle.", nameof(words));
                }
            }
        }

        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(extents);
    }
}
