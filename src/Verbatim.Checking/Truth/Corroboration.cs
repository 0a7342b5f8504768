namespace Verbatim.Truth;

/// <summary>How a fact is borne out by something other than the article.</summary>
public enum Corroboration
{
    /// <summary>By nothing: only the article says so. Such a fact is never support.</summary>
    None,

    /// <summary>By somebody who had it from the primary source: another newspaper, a report on it.</summary>
    Secondary,

    /// <summary>By the document itself or by an official record of it.</summary>
    Primary,
}
