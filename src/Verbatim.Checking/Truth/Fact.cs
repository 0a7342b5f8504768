namespace Verbatim.Truth;

/// <summary>One thing that is known. Immutable, compared by value.</summary>
/// <param name="Id">Unique in the truth.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Corroboration">How it is borne out.</param>
public abstract record Fact(string Id, FactSource Source, Corroboration Corroboration)
{
    /// <summary>Whether something other than the article bears the fact out, so that it may support or refute.</summary>
    public bool IsCorroborated => Corroboration != Corroboration.None;
}
