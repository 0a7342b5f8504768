using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>
/// Parses Markdown (CommonMark 0.31 without raw HTML, reference links and indented code): headings, quotations, lists, rules, fenced code, and
/// the inline markup that plain text has too. What Markdown calls a paragraph is classified like a block of plain text.
/// </summary>
internal sealed class MarkdownParser : ArticleParser
{
    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public override SyntaxTree Parse(SourceText text, SyntaxTree? previous = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new MarkdownBlocks();
        blocks.Read(text.AsSpan());
        PageBreaks.Join(text.AsSpan(), blocks.Units);
        BlockClassifier.Classify(text.AsSpan(), blocks.Units);
        return ArticleAssembler.Assemble(text, blocks.Units, blocks.Marks, Parse, previous);
    }
}
