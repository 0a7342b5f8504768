using System.Runtime.InteropServices;
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
        LongBlocks.Cut(source, units);
        var blocks = new List<GreenBlock>(units.Count);
        var parser = new ParagraphParser();
        var own = new List<Markup>();
        var shape = new List<int>();
        BlockReuse? reuse = previous is null ? null : new BlockReuse(previous, text);
        int position = 0, firstMark = 0, endMark = 0;
        bool hasSkipped = false;
        foreach (Unit unit in units)
        {
            endMark = Math.Max(endMark, unit.MarkupStart + unit.MarkupCount);
            if (hasSkipped)
            {
                // What was skipped goes before the next block with a token; it is read with that one only, and not again with each that has none.
                Localize(CollectionsMarshal.AsSpan(markup).Slice(unit.MarkupStart, unit.MarkupCount), unit.Start, own, shape);
                if (parser.Parse(source[unit.Start..unit.End], CollectionsMarshal.AsSpan(own), !unit.IsVerbatim).IsEmpty)
                {
                    continue;
                }
            }

            Localize(CollectionsMarshal.AsSpan(markup)[firstMark..endMark], position, own, shape);
            ReadOnlySpan<int> marks = CollectionsMarshal.AsSpan(shape);
            GreenBlock? block = reuse?.Find(position, unit, marks);
            if (block is null)
            {
                ReadOnlySpan<GreenSentence> sentences = parser.Parse(source[position..unit.End], CollectionsMarshal.AsSpan(own), !unit.IsVerbatim);
                if (sentences.IsEmpty)
                {
                    hasSkipped = true;
                    continue;
                }

                block = new GreenBlock(unit.Kind, sentences, marks, unit.IsVerbatim);
            }

            blocks.Add(block.WithKind(unit.Kind));
            position = unit.End;
            firstMark = endMark;
            hasSkipped = false;
        }

        Localize(CollectionsMarshal.AsSpan(markup)[firstMark..], position, own, shape);
        GreenSentence end = parser.ParseEnd(source[position..], CollectionsMarshal.AsSpan(own));
        return new SyntaxTree(text, parse, new GreenArticle(CollectionsMarshal.AsSpan(blocks), end), TextDiagnostics.Create(text));
    }

    private static void Localize(ReadOnlySpan<Markup> markup, int position, List<Markup> own, List<int> shape)
    {
        own.Clear();
        shape.Clear();
        foreach (Markup mark in markup)
        {
            own.Add(mark with { Start = mark.Start - position });
            shape.Add(mark.Start - position);
            shape.Add(mark.Length);
        }
    }
}
