namespace Verbatim.Syntax;

/// <summary>The family of a quotation mark; an opening mark is closed by one of its family or by a straight one.</summary>
internal enum QuoteStyle : byte
{
    /// <summary>Not a quotation mark.</summary>
    None,

    /// <summary><c>"</c></summary>
    StraightDouble,

    /// <summary><c>'</c></summary>
    StraightSingle,

    /// <summary>“ ” „</summary>
    CurlyDouble,

    /// <summary>‘ ’ ‚</summary>
    CurlySingle,

    /// <summary>« » ‹ ›</summary>
    Guillemet,

    /// <summary>The newswire's <c>``</c> and <c>''</c>.</summary>
    Newswire,

    /// <summary>The newswire's <c>`</c> and <c>'</c>.</summary>
    NewswireSingle,
}
