using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Tests.ParsingTests;

/// <summary>Tokens as the English Universal Dependencies treebanks cut them.</summary>
[TestClass]
public sealed class TokenizationTests
{
    [TestMethod]
    [DataRow("They don't think it's fair; they'll go, I'd say.", "They do n't think it 's fair ; they 'll go , I 'd say .")]
    [DataRow("We cannot and won’t, you’ve heard.", "We can not and wo n’t , you ’ve heard .")]
    [DataRow("I wouldn't've gone, y'all.", "I would n't 've gone , y' all .")]
    [DataRow("I'm gonna dont.", "I 'm gon na do nt .")]
    [DataRow("Holt's team and the dogs' bowls", "Holt 's team and the dogs ' bowls")]
    [DataRow("O'Brien met L'Enfant at ten o'clock, goin' home.", "O'Brien met L'Enfant at ten o'clock , goin' home .")]
    [DataRow("In the '60s and ’73, rock 'n' roll; get 'em.", "In the '60s and ’73 , rock 'n' roll ; get 'em .")]
    public void Apostrophes(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("an adult-learned 10-month plan by Al-Zaman", "an adult - learned 10 - month plan by Al - Zaman")]
    [DataRow("The co-founder re-elected a non-profit by e-mail", "The co-founder re-elected a non-profit by e-mail")]
    [DataRow("the son-in-law, an ex-member, clock-wise", "the son - in - law , an ex-member , clock-wise")]
    [DataRow("a 5-10 range, 1776-77, 713-853-3989, 11-20-2000, 2016-10-07", "a 5 - 10 range , 1776 - 77 , 713-853-3989 , 11-20-2000 , 2016-10-07")]
    public void Hyphens(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("and/or w/o 9/11 on 11/28/2000, he/she", "and / or w/o 9/11 on 11/28/2000 , he / she")]
    [DataRow("R&D at AT&T and PG&E's B & N", "R&D at AT&T and PG&E 's B & N")]
    [DataRow("$1.5m, US$ 4.5 and €25bn, 50% of 1,350,000", "$ 1.5 m , US$ 4.5 and € 25 bn , 50 % of 1,350,000")]
    [DataRow("at 9:29, 6:35pm, 9a.m. and 10 p.m. on the 2nd, 1990s", "at 9:29 , 6:35 pm , 9 a.m. and 10 p.m. on the 2nd , 1990s")]
    [DataRow("35mm film, 3.5kg, .432 and +44", "35 mm film , 3.5 kg , .432 and +44")]
    public void Numbers_and_signs(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("Mr. J. R. Holt Jr. of the U.S. met Gen. Ruiz, e.g. in D.C., on Sept. 3.", "Mr. J. R. Holt Jr. of the U.S. met Gen. Ruiz , e.g. in D.C. , on Sept. 3 .")]
    [DataRow("He sat. No. The Ph.D. from Harbor Inc. is No. 5.", "He sat . No . The Ph.D. from Harbor Inc. is No. 5 .")]
    [DataRow("Harbor Co.'s plan and Obama‘s", "Harbor Co. 's plan and Obama ‘s")]
    [DataRow("Wait... what . . . and more…", "Wait ... what . . . and more …")]
    [DataRow("It ended.Then more", "It ended . Then more")]
    public void Periods(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("See http://x.org/a_b(c)?d=1. Or www.x.com, or sutter.org/news.", "See http://x.org/a_b(c)?d=1 . Or www.x.com , or sutter.org/news .")]
    [DataRow("Write to a.b-c@d.org. Ask @ann_lee and Friday@AnnLee, #GoHome.", "Write to a.b-c@d.org . Ask @ann_lee and Friday @AnnLee , #GoHome .")]
    [DataRow("file.pdf and comp.sources.unix", "file.pdf and comp.sources.unix")]
    public void Addresses(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("yes—no -- maybe – or - so", "yes — no -- maybe – or - so")]
    [DataRow("[sic] (the email(s)) {x}", "[ sic ] ( the email ( s ) ) { x }")]
    [DataRow("good 👍🏽👨‍👩‍👧 :-) fine!?", "good 👍🏽 👨‍👩‍👧 :-) fine !?")]
    [DataRow("na\u00EFve caf\u00E9 \u6F22\u5B57", "na\u00EFve caf\u00E9 \u6F22\u5B57")]
    public void Other_signs(string text, string tokens) => Check(text, tokens);

    [TestMethod]
    [DataRow("6:35", TokenKind.Number)]
    [DataRow("@ann", TokenKind.Handle)]
    [DataRow("#ann", TokenKind.Hashtag)]
    [DataRow("http://a.org", TokenKind.Url)]
    [DataRow("a@b.org", TokenKind.EmailAddress)]
    [DataRow("…", TokenKind.Ellipsis)]
    [DataRow("—", TokenKind.Dash)]
    [DataRow("%", TokenKind.Symbol)]
    [DataRow("€", TokenKind.Currency)]
    [DataRow("{", TokenKind.OpenBracket)]
    [DataRow("Mr.", TokenKind.Word)]
    [DataRow("?!", TokenKind.Question)]
    public void Kinds(string text, TokenKind kind) => Assert.AreEqual(kind, ArticleParsers.Parse(text).Root.Blocks[0].Sentences[0].Tokens[0].Kind);

    private static void Check(string text, string tokens) =>
        Assert.AreEqual(tokens, string.Join(' ', ArticleParsers.Parse(text).Root.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.ValueText.ToString())));
}
