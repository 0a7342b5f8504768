namespace Verbatim.Syntax;

/// <summary>What stands between the tokens.</summary>
public enum TriviaKind : byte
{
    /// <summary>No trivia; the default value.</summary>
    None,

    /// <summary>Spaces, tabs and other white space inside a line.</summary>
    Whitespace,

    /// <summary>One line break: LF, CR LF or CR.</summary>
    LineBreak,

    /// <summary>White space with at least one blank line that stands inside a paragraph broken by a page turn.</summary>
    PageBreak,

    /// <summary>Inline markup that opens: <c>*</c>, <c>**</c>, <c>[</c>, <c>&lt;</c>.</summary>
    OpenMarkup,

    /// <summary>Inline markup that closes: <c>*</c>, <c>](target)</c>, <c>&gt;</c>.</summary>
    CloseMarkup,

    /// <summary>The backslash of a Markdown escape.</summary>
    Escape,

    /// <summary>A mark at the start of a block: <c>#</c>, <c>&gt;</c>, <c>-</c>, <c>1.</c>.</summary>
    BlockMarkup,

    /// <summary>Characters that carry no text: NUL, zero-width marks, the byte order mark inside a text.</summary>
    Ignored,
}
