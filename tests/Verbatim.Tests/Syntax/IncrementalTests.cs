using Verbatim.Tests.Infrastructure;
using CsCheck;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.SyntaxTests;

/// <summary>A tree made from an earlier one equals a tree made from the text alone, and shares what the edit does not touch.</summary>
[TestClass]
public sealed class IncrementalTests
{
    [TestMethod]
    [DynamicData(nameof(LosslessTests.Formats), typeof(LosslessTests))]
    public void An_edited_tree_equals_a_full_parse(string extension) =>
        ArticleGen.Edited.SampleFixed(
            edited =>
            {
                SyntaxTree before = ArticleParsers.Parse(SourceText.From(edited.Text, "x" + extension));
                SyntaxTree after = before.WithChanges(edited.Changes);
                SyntaxTree full = ArticleParsers.Parse(SourceText.From(after.Text.ToString(), "x" + extension));
                Assert.AreEqual(SyntaxDump.Write(full), SyntaxDump.Write(after));
                Assert.AreEqual(full.Text.ToString(), after.Root.ToFullString());
            }, iter: 500);

    [TestMethod]
    public void Blocks_that_the_edit_does_not_touch_are_shared()
    {
        string[] paragraphs = [.. Enumerable.Range(1, 9).Select(i => $"Paragraph number {i} has a sentence of its own. It has “another one” too, and it ends here.")];
        SyntaxTree before = ArticleParsers.Parse(string.Join("\n\n", paragraphs));
        int at = before.Text.ToString().IndexOf("number 5", StringComparison.Ordinal);

        SyntaxTree after = before.WithChanges(new TextChange(new TextSpan(at, 6), "No."));

        bool[] shared = [.. before.Root.Blocks.Zip(after.Root.Blocks, (old, now) => ReferenceEquals(old.Green, now.Green))];
        CollectionAssert.AreEqual(new[] { true, true, true, true, false, true, true, true, true }, shared);
    }

    [TestMethod]
    public void A_block_that_only_changes_its_part_shares_its_sentences()
    {
        const string Body = "\n\nThe council met on Monday and it decided nothing at all, which was what everybody in town had expected of it by then.\n\nMore.";
        SyntaxTree before = ArticleParsers.Parse("Early days" + Body);

        SyntaxTree after = before.WithChanges(new TextChange(new TextSpan(0, 0), "The Council Meets Again\n\nIt sat until nine and then went home for the night.\n\n"));

        Assert.AreEqual(BlockKind.Title, before.Root.Blocks[0].Kind);
        Assert.AreSame(before.Root.Blocks[1].Sentences[0].Green, after.Root.Blocks[3].Sentences[0].Green);
    }

    [TestMethod]
    public void Another_version_of_the_text_is_an_edit_too()
    {
        SyntaxTree before = ArticleParsers.Parse("One is here.\n\nTwo is here.\n\nThree is here.");

        SyntaxTree after = before.WithChangedText(SourceText.From("One is here.\n\nTwo was there.\n\nThree is here."));

        Assert.AreSame(before.Root.Blocks[0].Green, after.Root.Blocks[0].Green);
        Assert.AreSame(before.Root.Blocks[2].Green, after.Root.Blocks[2].Green);
        Assert.AreEqual("Two was there.", after.Root.Blocks[1].ToString());
    }
}
