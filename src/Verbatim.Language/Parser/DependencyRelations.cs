namespace Verbatim.Language.Parser;

/// <summary>Names and subtypes of <see cref="DependencyRelation"/> values.</summary>
internal static class DependencyRelations
{
    private static readonly string[] Names =
    [
        "acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "clf", "compound", "conj", "cop", "csubj", "dep",
        "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nsubj", "nummod",
        "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
        "acl:relcl", "advcl:relcl", "aux:pass", "cc:preconj", "compound:prt", "csubj:pass", "det:predet", "nmod:poss",
        "nmod:unmarked", "nsubj:outer", "nsubj:pass", "obl:agent", "obl:unmarked",
    ];

    private static readonly DependencyRelation[] Universal = Array.ConvertAll(Names, name =>
        (DependencyRelation)Array.IndexOf(Names, name.Split(':')[0]));

    /// <summary>Number of <see cref="DependencyRelation"/> values.</summary>
    public static int Count => Names.Length;

    /// <summary>The UD name, such as <c>nsubj:pass</c>.</summary>
    public static string ToName(this DependencyRelation relation) => Names[(int)relation];

    /// <summary>The universal relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static DependencyRelation ToUniversal(this DependencyRelation relation) => Universal[(int)relation];

    /// <summary>
    /// Reads a UD name. A subtype that <see cref="DependencyRelation"/> does not have gives its universal relation.
    /// Returns false, and <see cref="DependencyRelation.Dep"/>, for a name that is not of UD version 2.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> name, out DependencyRelation relation)
    {
        int colon = name.IndexOf(':');
        if (TryFind(name, out relation) || (colon > 0 && TryFind(name[..colon], out relation)))
        {
            return true;
        }

        relation = DependencyRelation.Dep;
        return false;
    }

    private static bool TryFind(ReadOnlySpan<char> name, out DependencyRelation relation)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
            {
                relation = (DependencyRelation)i;
                return true;
            }
        }

        relation = default;
        return false;
    }
}
