namespace Verbatim.Fuzz.Growth;

/// <summary>What reads a pattern.</summary>
internal enum PatternInput
{
    /// <summary>The parser of plain text, and all that follows.</summary>
    Text,

    /// <summary>The parser of Markdown, and all that follows.</summary>
    Markdown,

    /// <summary>The reader of ground truths, and the rules.</summary>
    Truth,

    /// <summary>The reader of configurations, and a run.</summary>
    Configuration,
}
