namespace Verbatim.Checking.Matching;

/// <summary>What stands between a word and the one before it, beside white space.</summary>
[Flags]
internal enum WordGap
{
    None = 0,

    /// <summary>A comma, colon, semicolon or dash.</summary>
    Clause = 1,

    /// <summary>The end of a sentence.</summary>
    SentenceEnd = 2,

    /// <summary>An ellipsis, in brackets or not: words may have been left out.</summary>
    Ellipsis = 4,

    /// <summary>Square brackets with words that an editor put there.</summary>
    Insertion = 8,

    /// <summary>An ellipsis or brackets: a difference is marked.</summary>
    Marked = Ellipsis | Insertion,
}
