using System.Runtime.InteropServices;
using Verbatim.Diagnostics;
using Verbatim.Syntax;
using Verbatim.Syntax.Internal;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>Turns the blocks of a text into a tree, taking over what an earlier tree already has.</summary>
internal static class ArticleAssembler
{
    /// <summary>Builds the tree.</summary>
    /// <param name="text">The text.</param>
    /// <param name="units">Its blocks, ordered, not overlapping.</param>
    /// <param name="markup">The marks of all blocks, in positions of the text.</param>
    /// <param name="parse">How the tree parses another version of itself.</param>
    /// <param name="previous">The tree of an earlier version.</param>
    public static SyntaxTree Assemble(SourceText text, List<Unit> units, List<Markup> markup, Func<SourceText, SyntaxTree?, SyntaxTree> parse, SyntaxTree? previous)
    {
        ReadOnlySpan<char> source = text.AsSpan();
        var blocks = new GreenBlock[units.Count];
        var parser = new ParagraphParser();
        var own = new List<Markup>();
        var marks = new List<int>();
        BlockReuse? reuse = previous is null ? null : new BlockReuse(previous, text);
        int position = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            Unit unit = units[i];
            own.Clear();
            marks.Clear();
            for (int m = unit.MarkupStart; m < unit.MarkupStart + unit.MarkupCount; m++)
            {
                own.Add(markup[m] with { Start = markup[m].Start - position });
                marks.Add(markup[m].Start - position);
                marks.Add(markup[m].Length);
            }

            ReadOnlySpan<int> shape = CollectionsMarshal.AsSpan(marks);
            GreenBlock block = reuse?.Find(position, unit, shape)
                ?? new GreenBlock(unit.Kind, parser.Parse(source[position..unit.End], own, !unit.IsVerbatim), shape, unit.IsVerbatim);
            blocks[i] = block.WithKind(unit.Kind);
            position = unit.End;
        }

        return new SyntaxTree(text, parse, new GreenArticle(blocks, PieceWriter.End(source[position..])), TextDiagnostics(text));
    }

    private static List<Diagnostic> TextDiagnostics(SourceText text)
    {
        var diagnostics = new List<Diagnostic>();
        string encoding = text.Encoding is SourceEncoding.Utf16BigEndian or SourceEncoding.Utf16LittleEndian ? "UTF-16" : "UTF-8";
        foreach (TextSpan span in text.InvalidSpans)
        {
            diagnostics.Add(Diagnostic.Create(ParsingDiagnostics.InvalidBytes, Location.Create(text, span), encoding));
        }

        return diagnostics;
    }
}
