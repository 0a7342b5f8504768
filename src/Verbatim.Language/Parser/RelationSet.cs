namespace Verbatim.Language.Parser;

/// <summary>Eight kinds of relation, one bit each: what decides whether a head still lacks or already has an argument.</summary>
internal static class RelationSet
{
    private static readonly byte[] Bits = Build();

    public static byte Bit(byte relation) => Bits[relation];

    private static byte[] Build()
    {
        byte[] bits = new byte[DependencyRelations.Count];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = ((DependencyRelation)i).ToUniversal() switch
            {
                DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Expl => 1,
                DependencyRelation.Obj or DependencyRelation.Ccomp or DependencyRelation.Xcomp => 2,
                DependencyRelation.Aux or DependencyRelation.Cop => 4,
                DependencyRelation.Mark => 8,
                DependencyRelation.Case => 16,
                DependencyRelation.Det => 32,
                DependencyRelation.Cc => 64,
                DependencyRelation.Conj => 128,
                _ => 0,
            };
        }

        return bits;
    }
}
