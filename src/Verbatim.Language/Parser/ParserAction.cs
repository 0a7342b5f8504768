namespace Verbatim.Language.Parser;

/// <summary>A transition with its relation.</summary>
/// <param name="Kind">Shift, left arc or right arc.</param>
/// <param name="Relation">The relation of an arc.</param>
internal readonly record struct ParserAction(ParserAction.Transition Kind, DependencyRelation Relation)
{
    /// <summary>The transition that pushes the front of the buffer.</summary>
    public static readonly ParserAction Shift = new(Transition.Shift, default);

    /// <summary>The kinds of transition.</summary>
    internal enum Transition : byte
    {
        Shift,
        Left,
        Right,
    }

    /// <summary>The number that stands for the transition in a model file.</summary>
    public ushort Code => (ushort)(((int)Kind << 8) | (int)Relation);

    /// <summary>The transition that a number stands for.</summary>
    public static ParserAction FromCode(ushort code) => new((Transition)(code >> 8), (DependencyRelation)(code & 0xFF));

    /// <summary>Whether a list holds shift, then left arcs, then right arcs, at least one of each, none of them from the root, each once.</summary>
    public static bool AreOrdered(ReadOnlySpan<ParserAction> actions)
    {
        if (actions.Length < 3 || actions[0] != Shift || actions[1].Kind != Transition.Left || actions[^1].Kind != Transition.Right)
        {
            return false;
        }

        for (int i = 1; i < actions.Length; i++)
        {
            if (actions[i].Relation == DependencyRelation.Root || (int)actions[i].Relation >= DependencyRelations.Count
                || actions[i].Code <= actions[i - 1].Code)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes the arc, or shifts.</summary>
    public void Apply(TransitionState state)
    {
        switch (Kind)
        {
            case Transition.Shift:
                state.Shift();
                break;
            case Transition.Left:
                state.Left((byte)Relation);
                break;
            default:
                state.Right((byte)Relation);
                break;
        }
    }
}
