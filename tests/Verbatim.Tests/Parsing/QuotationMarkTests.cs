using System.Text;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Tests.ParsingTests;

/// <summary>Which marks open, which close and which are apostrophes; in the expected text an opening mark is ⟨, a closing one ⟩.</summary>
[TestClass]
public sealed class QuotationMarkTests
{
    [TestMethod]
    [DataRow("“Go,” she said. “Now.”", "⟨Go,⟩ she said. ⟨Now.⟩")]
    [DataRow("\"Go,\" she said. \"Now.\"", "⟨Go,⟩ she said. ⟨Now.⟩")]
    [DataRow("``Go,'' she said. ``Now.''", "⟨Go,⟩ she said. ⟨Now.⟩")]
    [DataRow("«Go», she said.", "⟨Go⟩, she said.")]
    [DataRow("„Go“, she said.", "⟨Go⟩, she said.")]
    [DataRow("»Go«, she said.", "⟨Go⟩, she said.")]
    [DataRow("‘Go,’ she said.", "⟨Go,⟩ she said.")]
    [DataRow("He—\"so they say\"—left (\"in haste\").", "He—⟨so they say⟩—left (⟨in haste⟩).")]
    [DataRow("\" spaced \" marks", "⟨ spaced ⟩ marks")]
    public void Every_style(string text, string marked) => Check(text, marked);

    [TestMethod]
    [DataRow("“It is ‘over.’ Go,” he said.", "⟨It is ⟨over.⟩ Go,⟩ he said.")]
    [DataRow("\"'That's tough!' or something similar,\" he wrote.", "⟨⟨That's tough!⟩ or something similar,⟩ he wrote.")]
    [DataRow("He said: \"She told me 'no.'\"", "He said: ⟨She told me ⟨no.⟩⟩")]
    [DataRow("``They shouted `stop' twice,'' he said.", "⟨They shouted ⟨stop⟩ twice,⟩ he said.")]
    public void Nested(string text, string marked) => Check(text, marked);

    [TestMethod]
    [DataRow("'We don't know,' the pilot said. 'It's Ann's.'", "⟨We don't know,⟩ the pilot said. ⟨It's Ann's.⟩")]
    [DataRow("'The dogs' bowls are empty,' she said.", "⟨The dogs' bowls are empty,⟩ she said.")]
    [DataRow("‘The Holts’ house isn’t ours,’ he said.", "⟨The Holts’ house isn’t ours,⟩ he said.")]
    [DataRow("The '60s, 'em, rock 'n' roll and O’Brien’s dogs’ tails", "The '60s, 'em, rock 'n' roll and O’Brien’s dogs’ tails")]
    [DataRow("the so-called 'experts' and 'friends'", "the so-called ⟨experts⟩ and ⟨friends⟩")]
    [DataRow("a 6'2\" guard", "a 6'2⟩ guard")]
    public void Apostrophes_and_single_marks(string text, string marked) => Check(text, marked);

    [TestMethod]
    public void The_style_is_the_mark_s_family()
    {
        SyntaxToken[] marks = [.. ArticleParsers.Parse("“a” ‘b’ \"c\" 'd' «e» ``f''").Root.Sentences.SelectMany(sentence => sentence.Tokens).Where(token => token.QuoteStyle != QuoteStyle.None)];

        CollectionAssert.AreEqual(
            new[] { QuoteStyle.CurlyDouble, QuoteStyle.CurlySingle, QuoteStyle.StraightDouble, QuoteStyle.StraightSingle, QuoteStyle.Guillemet, QuoteStyle.Newswire },
            marks.Where(mark => mark.Kind == TokenKind.OpenQuote).Select(mark => mark.QuoteStyle).ToArray());
        Assert.AreEqual(12, marks.Length);
    }

    [TestMethod]
    public void Each_paragraph_begins_anew()
    {
        Check("\"It is long and", "⟨It is long and");
        SyntaxTree tree = ArticleParsers.Parse("\"It goes on.\n\n\"And on,\" he said.");

        TokenKind[] kinds = [.. tree.Root.Blocks[1].Sentences[0].Tokens.Select(token => token.Kind).Where(kind => kind is TokenKind.OpenQuote or TokenKind.CloseQuote)];
        CollectionAssert.AreEqual(new[] { TokenKind.OpenQuote, TokenKind.CloseQuote }, kinds);
    }

    private static void Check(string text, string marked)
    {
        SyntaxTree tree = ArticleParsers.Parse(text);
        var output = new StringBuilder();
        int position = 0;
        foreach (SyntaxToken token in tree.Root.Sentences.SelectMany(sentence => sentence.Tokens))
        {
            output.Append(text, position, token.Span.Start - position);
            output.Append(token.Kind switch
            {
                TokenKind.OpenQuote => "⟨",
                TokenKind.CloseQuote => "⟩",
                _ => token.Text,
            });
            position = token.Span.End;
        }

        Assert.AreEqual(marked, output.ToString());
    }
}
