namespace Verbatim.Annotators.Dependencies;

/// <summary>What the typed view must know of a word's form, taken when the sentence is annotated.</summary>
[Flags]
internal enum WordTraits : byte
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>A word that negates: not, n't, never, no, neither, nor, none, nobody, nothing, nowhere, without.</summary>
    Negation = 1,

    /// <summary>An auxiliary of the future: will, shall, 'll, wo (in won't).</summary>
    Future = 2,
}
