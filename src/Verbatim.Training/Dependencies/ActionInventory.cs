using Verbatim.Language.Parser;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>The transitions that the parser can make: shift, and the arcs of each direction and relation that the treebank has often enough.</summary>
internal sealed class ActionInventory
{
    private readonly int[] _left = new int[DependencyRelations.Count];
    private readonly int[] _right = new int[DependencyRelations.Count];

    /// <summary>Collects the arcs that occur at least <paramref name="cutoff"/> times.</summary>
    public ActionInventory(IEnumerable<DependencySentence> sentences, int cutoff)
    {
        int[] left = new int[DependencyRelations.Count];
        int[] right = new int[DependencyRelations.Count];
        foreach (DependencySentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Arcs.Length; i++)
            {
                Arc arc = sentence.Arcs[i];
                (arc.Head > i ? left : right)[(int)arc.Relation] += arc.IsRoot ? 0 : 1;
            }
        }

        List<ParserAction> actions = [ParserAction.Shift];
        Add(left, _left, ParserAction.Transition.Left);
        Add(right, _right, ParserAction.Transition.Right);
        All = [.. actions];

        void Add(int[] counts, int[] indices, ParserAction.Transition kind)
        {
            for (int relation = 0; relation < counts.Length; relation++)
            {
                indices[relation] = -1;
                bool always = relation == (int)DependencyRelation.Dep;
                if (relation != (int)DependencyRelation.Root && (always || counts[relation] >= cutoff))
                {
                    indices[relation] = actions.Count;
                    actions.Add(new ParserAction(kind, (DependencyRelation)relation));
                }
            }
        }
    }

    /// <summary>The transitions in the order of the output columns.</summary>
    public ParserAction[] All { get; }

    /// <summary>Number of a left arc; the universal relation stands in for a rare subtype, "dep" for anything else.</summary>
    public int Left(DependencyRelation relation) => Find(_left, relation);

    /// <summary>Number of a right arc, likewise.</summary>
    public int Right(DependencyRelation relation) => Find(_right, relation);

    private static int Find(int[] indices, DependencyRelation relation) =>
        indices[(int)relation] is >= 0 and int index ? index
        : indices[(int)relation.ToUniversal()] is >= 0 and int universal ? universal
        : indices[(int)DependencyRelation.Dep];
}
