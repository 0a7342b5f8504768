namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>The kinds of evidence that the resolver uses. All are in use; leaving some out is for measuring what each is worth.</summary>
[Flags]
internal enum DateEvidence
{
    None = 0,

    /// <summary>The publication date.</summary>
    Publication = 1,

    /// <summary>The time that the narration stands at.</summary>
    Narration = 2,

    /// <summary>The tense of the clause.</summary>
    Tense = 4,

    /// <summary>Whether words are quoted.</summary>
    Quotation = 8,

    /// <summary>Where the article tells of an event that an expression names.</summary>
    Events = 16,

    All = Publication | Narration | Tense | Quotation | Events,
}
