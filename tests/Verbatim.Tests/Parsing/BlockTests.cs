using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.ParsingTests;

/// <summary>The parts of a page.</summary>
[TestClass]
public sealed class BlockTests
{
    private const string Body = "The council met on Monday and it decided nothing at all, which was what everybody in the town had come to expect of it by then.";

    [TestMethod]
    public void The_front_of_an_article()
    {
        Check(
            ["Harbor Plan Sinks Again", "A vote nobody wanted was put off until the spring, and maybe for good.", "Ann Sutter / Agency", "MARY ELLEN HOLT",
                "MAR 3, 2019 | LOCAL", "Sign up for our weekly newsletter.", "Share", "This story was updated on March 4 at 9:10 am", Body, Body],
            [BlockKind.Title, BlockKind.Deck, BlockKind.Credit, BlockKind.Byline, BlockKind.Dateline, BlockKind.Furniture, BlockKind.Furniture,
                BlockKind.UpdateNotice, BlockKind.Paragraph, BlockKind.Paragraph]);
    }

    [TestMethod]
    public void A_byline_in_words_and_a_heading_in_the_text() => Check(
        ["Harbor plan sinks again", "By Mary Holt and Tom Ruiz", "Published March 3, 2019 at 9:10 a.m. ET", Body, "What comes next", Body],
        [BlockKind.Title, BlockKind.Byline, BlockKind.Dateline, BlockKind.Paragraph, BlockKind.Heading, BlockKind.Paragraph]);

    [TestMethod]
    [DataRow("By Mary Holt, Lakeville Post", BlockKind.Byline)]
    [DataRow("Story by Mary Holt", BlockKind.Byline)]
    [DataRow("Mary Holt and Tom Ruiz", BlockKind.Byline)]
    [DataRow("Mary Holt, Tom Ruiz Jr. and Ann B. Lee", BlockKind.Byline)]
    [DataRow("Monday, March 4, 2019", BlockKind.Dateline)]
    [DataRow("4 March 2019 \u2022 5 min read", BlockKind.Dateline)]
    [DataRow("Mar. 4, 2019, 10:28 p.m. ET", BlockKind.Dateline)]
    [DataRow("Photo by Ann Sutter", BlockKind.Credit)]
    [DataRow("Ann Sutter/AP", BlockKind.Credit)]
    [DataRow("Advertisement", BlockKind.Furniture)]
    [DataRow("Updated 10:28 PM ET, Mon March 4, 2019", BlockKind.UpdateNotice)]
    public void Lines_between_title_and_body(string line, BlockKind kind) => Check(
        ["Harbor plan sinks again", line, "MAR 3, 2019 | LOCAL", Body, Body],
        [BlockKind.Title, kind, BlockKind.Dateline, BlockKind.Paragraph, BlockKind.Paragraph]);

    [TestMethod]
    public void A_wire_story_begins_with_its_place() => Check(
        ["LAKEVILLE, Ohio (AP) _", "The mayor quit on Friday.", Body],
        [BlockKind.Dateline, BlockKind.Paragraph, BlockKind.Paragraph]);

    [TestMethod]
    public void The_end_of_an_article() => Check(
        ["Harbor plan sinks again", Body, Body, "Correction: An earlier version of this article misstated the sum.", "Follow Mary Holt on Twitter @maryholt.",
            "ABOUT THE AUTHOR", "MARY HOLT covers the harbor."],
        [BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.UpdateNotice, BlockKind.Furniture, BlockKind.Furniture, BlockKind.Furniture]);

    [TestMethod]
    public void Lists() => Check(
        ["Harbor plan sinks again", Body, "• The first of them", "• The second of them", "1. One", "2. Two", Body],
        [BlockKind.Title, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Paragraph]);

    [TestMethod]
    [DataRow("Subscribe, he told them, and they did what he had asked of them.")]
    [DataRow("“Email,” she said, “is how it all began, and how it ended.”")]
    [DataRow("By Friday the harbor was closed and nobody could say why.")]
    [DataRow("Follow the money, the mayor said on Tuesday.")]
    [DataRow("She is a reporter, he said, and she was doing her work.")]
    [DataRow("Updated plans were shown on Friday; nobody liked them.")]
    public void Running_text_stays_running_text(string paragraph) => Check(
        ["Harbor plan sinks again", Body, paragraph, Body, Body],
        [BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Paragraph]);

    [TestMethod]
    [DataRow("The account sent a message on Monday to the mayor, who was then the head of the", "council. It was short.")]
    [DataRow("The account sent a message on Monday, and an hour later the mayor himself [wrote](#),", "“Very little is known of it. So strange!”")]
    [DataRow("They are part of a long exchange that went on for months. The Ohio", "services have said so. They were not believed.")]
    public void A_page_turn_in_mid_sentence_is_trivia(string first, string second)
    {
        SyntaxTree tree = ArticleParsers.Parse($"Harbor plan sinks again\n\n{Body}\n\n{first}\n\n{second}\n\n{Body}");

        Assert.AreEqual(4, tree.Root.Blocks.Count);
        SyntaxTrivia page = tree.Root.Blocks[2].Sentences.SelectMany(sentence => sentence.Tokens).SelectMany(token => token.LeadingTrivia).Single(trivia => trivia.Kind == TriviaKind.PageBreak);
        Assert.AreEqual("\n\n", page.Text.ToString());
    }

    [TestMethod]
    [DataRow("The account sent a message on Monday, and the mayor wrote this to the others in town:", "“Very little is known of it. So strange!”")]
    [DataRow("The account sent a message on Monday, and the mayor wrote to the others in the town.", "and then more came of it all.")]
    [DataRow("The mayor quits", "and nobody knows why he did it.")]
    public void Whole_paragraphs_are_not_joined(string first, string second)
    {
        SyntaxTree tree = ArticleParsers.Parse($"Harbor plan sinks again\n\n{Body}\n\n{first}\n\n{second}\n\n{Body}");

        Assert.AreEqual(5, tree.Root.Blocks.Count);
    }

    [TestMethod]
    public void Wrapped_lines_are_one_paragraph_and_whole_lines_are_several()
    {
        Assert.AreEqual(1, ArticleParsers.Parse("The council met on\nMonday and it decided\nnothing. It went home.").Root.Blocks.Count);
        Assert.AreEqual(2, ArticleParsers.Parse("The council met on Monday.\n“It decided nothing,” they said.").Root.Blocks.Count);
    }

    private static void Check(string[] paragraphs, BlockKind[] kinds)
    {
        SyntaxTree tree = ArticleParsers.Parse(SourceText.From(string.Join("\n\n", paragraphs)));
        Assert.AreEqual(string.Join(' ', kinds), string.Join(' ', tree.Root.Blocks.Select(block => block.Kind)));
    }
}
