using System.Security.Cryptography;
using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Reporting;

/// <summary>What the head of an article says of it.</summary>
/// <param name="Title">The title, or <c>null</c>.</param>
/// <param name="Authors">Who wrote it, as written in the byline.</param>
/// <param name="Published">The publication date, or <c>null</c>.</param>
/// <param name="Updated">The date or time of the last update, or <c>null</c>.</param>
internal sealed record ArticleHeader(string? Title, EquatableArray<string> Authors, string? Published, string? Updated)
{
    /// <summary>Reads the head.</summary>
    public static ArticleHeader Of(RunResult result)
    {
        SyntaxTree tree = result.Article.Tree;
        string? title = Blocks(tree, BlockKind.Title).Select(Read).FirstOrDefault();
        return new ArticleHeader(
            title,
            Blocks(tree, BlockKind.Byline).SelectMany(block => SplitNames(Read(block))).ToEquatableArray(),
            result.Published?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? DateIn(result, BlockKind.Dateline),
            DateIn(result, BlockKind.UpdateNotice));
    }

    /// <summary><c>sha256:</c> and the hash of the article's bytes.</summary>
    public static string HashOf(SourceText text) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(text.ToBytes()));

    private static IEnumerable<BlockSyntax> Blocks(SyntaxTree tree, BlockKind kind) => tree.Root.Blocks.Where(block => block.Kind == kind);

    private static string Read(BlockSyntax block) => CleanText.Of(block.Tree, block.Span);

    private static string? DateIn(RunResult result, BlockKind kind) =>
        Blocks(result.Article.Tree, kind)
            .SelectMany(block => result.Article.Get(DateRecord.Layer).StartingIn(block.FullSpan).ToArray())
            .Where(date => date.Record.Type is TimexType.Date or TimexType.Time && date.Record.Range is not null)
            .Select(date => date.Record.Value)
            .LastOrDefault();

    private static string[] SplitNames(string byline)
    {
        string names = byline.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? byline[3..] : byline;
        return names.Split([", and ", " and ", " AND ", ", ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
