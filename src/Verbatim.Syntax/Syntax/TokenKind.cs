namespace Verbatim.Syntax;

/// <summary>What a token looks like; never what it means. At most 63 kinds.</summary>
public enum TokenKind : byte
{
    /// <summary>No token; the default value.</summary>
    None,

    /// <summary>A run of letters (with digits, inner periods or apostrophes where the word has them).</summary>
    Word,

    /// <summary>The clitic of a contraction or a possessive: <c>n't</c>, <c>'s</c>, <c>'ll</c>.</summary>
    Clitic,

    /// <summary>Digits with their separators: <c>1,000</c>, <c>3.5</c>, <c>10:28</c>, <c>2nd</c>.</summary>
    Number,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    EmailAddress,

    /// <summary>An account name with its sign: <c>@name</c>.</summary>
    Handle,

    /// <summary>A hashtag with its sign.</summary>
    Hashtag,

    /// <summary>A mark that opens a quotation; its family is the token’s quote style.</summary>
    OpenQuote,

    /// <summary>A mark that closes a quotation; its family is the token’s quote style.</summary>
    CloseQuote,

    /// <summary>An apostrophe that stands alone and opens or closes nothing.</summary>
    Apostrophe,

    /// <summary>Full stop.</summary>
    Period,

    /// <summary>Comma.</summary>
    Comma,

    /// <summary>Colon.</summary>
    Colon,

    /// <summary>Semicolon.</summary>
    Semicolon,

    /// <summary>Question mark, or a run of question and exclamation marks that begins with one.</summary>
    Question,

    /// <summary>Exclamation mark, or a run of them.</summary>
    Exclamation,

    /// <summary>Three or more periods (spaced or not), or U+2026.</summary>
    Ellipsis,

    /// <summary>A hyphen or a slash-like joiner inside a compound.</summary>
    Hyphen,

    /// <summary>An en dash, an em dash or two and more hyphens.</summary>
    Dash,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>An opening parenthesis, bracket or brace.</summary>
    OpenBracket,

    /// <summary>A closing parenthesis, bracket or brace.</summary>
    CloseBracket,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary>Any other sign: <c>%</c>, <c>&amp;</c>, <c>+</c>, an emoji, a control character.</summary>
    Symbol,

    /// <summary>The empty token at the end of an article; it carries the last trivia.</summary>
    EndOfArticle,
}
