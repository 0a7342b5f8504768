using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Tests.ParsingTests;

/// <summary>Where sentences end; ¶ stands between two of them.</summary>
[TestClass]
public sealed class SentenceTests
{
    [TestMethod]
    [DataRow("Mr. Holt met Gov. Marsh on Sept. 5. He left at 5 p.m. The talks failed.")]
    [DataRow("The U.S. Navy paid $3.5 million. It sued Harbor Inc. in court.")]
    [DataRow("Ann B. Lee Jr. went to Washington, D.C. They stayed.")]
    [DataRow("We need plan B. But who pays?", "We need plan B.", "But who pays?")]
    [DataRow("He came at 9 a.m. Friday. No. 5 won.", "He came at 9 a.m. Friday.", "No. 5 won.")]
    [DataRow("Wait... what? They wait… Then they go.", "Wait... what?", "They wait…", "Then they go.")]
    [DataRow("It cost 3.5. 15 people paid.", "It cost 3.5.", "15 people paid.")]
    public void Abbreviations_and_numbers(string text, params string[] sentences) =>
        Check(text, sentences.Length > 0 ? sentences : text switch
        {
            ['M', ..] => ["Mr. Holt met Gov. Marsh on Sept. 5.", "He left at 5 p.m.", "The talks failed."],
            ['T', ..] => ["The U.S. Navy paid $3.5 million.", "It sued Harbor Inc. in court."],
            _ => ["Ann B. Lee Jr. went to Washington, D.C.", "They stayed."],
        });

    [TestMethod]
    [DataRow("\"Why?\" he asked. Nobody knew.", "\"Why?\" he asked.", "Nobody knew.")]
    [DataRow("“Why?” Ann Holt asked. Nobody knew.", "“Why?” Ann Holt asked.", "Nobody knew.")]
    [DataRow("He cried: “Stop it now!” Then he left.", "He cried: “Stop it now!”", "Then he left.")]
    [DataRow("“We tried. We failed,” she said. “Thanks.” It rained.", "“We tried.", "We failed,” she said.", "“Thanks.”", "It rained.")]
    [DataRow("He called it “over.” So it was.", "He called it “over.”", "So it was.")]
    [DataRow("(He knew it. She did not.) They met.", "(He knew it.", "She did not.)", "They met.")]
    [DataRow("They “got [sic] it.” [sic] They left.", "They “got [sic] it.” [sic]", "They left.")]
    [DataRow("The answer was “no.” (He had asked twice.) It stood.", "The answer was “no.”", "(He had asked twice.)", "It stood.")]
    public void Quotations_and_brackets(string text, params string[] sentences) => Check(text, sentences);

    [TestMethod]
    [DataRow("1. The first thing. It is big.", "1. The first thing.", "It is big.")]
    [DataRow("Figure 1. Original and copy.", "Figure 1. Original and copy.")]
    [DataRow("Figure 1.3 This map is old.", "Figure 1.3", "This map is old.")]
    [DataRow("There are two: 1. Go now. It is late.", "There are two: 1. Go now.", "It is late.")]
    [DataRow("She was in Viva! (1965), and she sang. P.S. Go now.", "She was in Viva! (1965), and she sang.", "P.S. Go now.")]
    [DataRow("It is large. [citation needed] Few know.", "It is large. [citation needed]", "Few know.")]
    [DataRow("It was proved. [12] Later it was not.", "It was proved. [12]", "Later it was not.")]
    [DataRow("#GoHome now. @ann agrees.", "#GoHome now.", "@ann agrees.")]
    public void Lists_and_notes(string text, params string[] sentences) => Check(text, sentences);

    private static void Check(string text, string[] sentences)
    {
        SyntaxTree tree = ArticleParsers.Parse(text);
        Assert.AreEqual(string.Join(" ¶ ", sentences), string.Join(" ¶ ", tree.Root.Sentences.Select(sentence => sentence.ToString())));
    }
}
