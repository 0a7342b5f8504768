using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>The input formats that need no other package: plain text and Markdown. Thread-safe.</summary>
public static class ArticleParsers
{
    private static readonly ArticleParser PlainText = new PlainTextParser();

    /// <summary>All formats, the default one first.</summary>
    internal static IReadOnlyList<ArticleParser> All { get; } = [PlainText, new MarkdownParser()];

    /// <summary>Parses a text in the format of its path's extension; plain text when no format has it.</summary>
    public static SyntaxTree Parse(SourceText text) => Parse(text, All);

    /// <summary>Parses a string as plain text.</summary>
    public static SyntaxTree Parse(string text) => Parse(SourceText.From(text));

    /// <summary>Parses a text in the first of the formats that has the extension of its path; plain text when none has it.</summary>
    internal static SyntaxTree Parse(SourceText text, IEnumerable<ArticleParser> formats)
    {
        ArgumentNullException.ThrowIfNull(text);
        string extension = Path.GetExtension(text.Path);
        return (formats.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) ?? PlainText).Parse(text);
    }
}
