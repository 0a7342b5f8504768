using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>
/// Parses plain text: blocks are separated by blank lines; inline Markdown is read, as editors paste it. A paragraph that a page turn has cut
/// is joined again.
/// </summary>
internal sealed class PlainTextParser : ArticleParser
{
    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".txt"];

    /// <inheritdoc/>
    public override SyntaxTree Parse(SourceText text, SyntaxTree? previous = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Unit> units = PlainTextBlocks.Read(text.AsSpan());
        PageBreaks.Join(text.AsSpan(), units);
        var marks = new List<Markup>();
        ListItems.Mark(text.AsSpan(), units, marks);
        BlockClassifier.Classify(text.AsSpan(), units);
        return ArticleAssembler.Assemble(text, units, marks, Parse, previous);
    }
}
