namespace Verbatim.Parsing;

/// <summary>What the tokenizer does at a character.</summary>
internal enum CharClass : byte
{
    /// <summary>Any sign without a rule of its own.</summary>
    Other,

    /// <summary>White space, line breaks among it.</summary>
    Space,

    /// <summary>A letter or a mark that combines with one.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary><c>'</c> and its curly forms on the right.</summary>
    Apostrophe,

    /// <summary>A quotation mark that is no apostrophe.</summary>
    Quote,

    /// <summary>A full stop.</summary>
    Period,

    /// <summary>U+2026.</summary>
    Ellipsis,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary>A question or exclamation mark.</summary>
    Terminal,

    /// <summary>Hyphens that may stand inside a compound.</summary>
    Hyphen,

    /// <summary>En dash, em dash and longer.</summary>
    Dash,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary>A currency sign.</summary>
    Currency,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>#</c></summary>
    Number,

    /// <summary><c>_</c></summary>
    Underscore,

    /// <summary>A sign that repeats into one token: <c>= * ~ +</c>.</summary>
    Run,
}
