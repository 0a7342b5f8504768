using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>The input formats; picks one by the extension of the text's path.</summary>
public static class ArticleParsers
{
    private static readonly ArticleParser PlainText = new PlainTextParser();

    /// <summary>All formats, the default one first.</summary>
    internal static IReadOnlyList<ArticleParser> All { get; } = [PlainText, new MarkdownParser()];

    /// <summary>Parses a text in the format of its path's extension; plain text when no format has it.</summary>
    public static SyntaxTree Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string extension = Path.GetExtension(text.Path);
        ArticleParser parser = All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) ?? PlainText;
        return parser.Parse(text);
    }

    /// <summary>Parses a string as plain text.</summary>
    public static SyntaxTree Parse(string text) => Parse(SourceText.From(text));
}
