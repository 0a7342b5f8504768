using System.Globalization;
using Verbatim.Checking.Rules.Events;
using Verbatim.Parsing;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Rules.Events;

[TestClass]
public sealed class FiguresTests
{
    [TestMethod]
    [DataRow("They took 20,000 stolen emails.", "emails", "20000 Exact")]
    [DataRow("They took more than two dozen boats.", "boats", "24 MoreThan")]
    [DataRow("About twenty-one people came.", "people", "21 About")]
    [DataRow("It cost $3.5 million.", "dollars", "3500000 Exact")]
    [DataRow("It cost 4.5 million euros in 2022.", "euros", "4500000 Exact")]
    [DataRow("Some 40 percent voted.", "percent", "40 About")]
    [DataRow("In 2014 the boats left.", "people", "")]
    [DataRow("One boat, 3 men.", "men", "3 Exact")]
    public void Numbers_that_count_a_unit(string text, string unit, string expected)
    {
        var sentence = ArticleParsers.Parse(SourceText.From(text)).Root.Sentences.First();
        Assert.AreEqual(expected, string.Join(';', Figures.Find(sentence, unit).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value.ToString("0.##", CultureInfo.InvariantCulture)} {figure.Bound}"))));
    }

    [TestMethod]
    [DataRow(500, FigureBound.Exact, 500, FigureBound.Exact, true)]
    [DataRow(510, FigureBound.Exact, 500, FigureBound.Exact, false)]
    [DataRow(510, FigureBound.Exact, 500, FigureBound.About, true)]
    [DataRow(700, FigureBound.Exact, 500, FigureBound.About, false)]
    [DataRow(700, FigureBound.Exact, 500, FigureBound.MoreThan, true)]
    [DataRow(400, FigureBound.Exact, 500, FigureBound.MoreThan, false)]
    [DataRow(400, FigureBound.MoreThan, 500, FigureBound.Exact, true)]
    [DataRow(600, FigureBound.MoreThan, 500, FigureBound.Exact, false)]
    public void Agreement(int stated, FigureBound statedBound, int recorded, FigureBound recordedBound, bool agrees) =>
        Assert.AreEqual(agrees, Figures.Agree(new Figure(stated, statedBound, default), new EventFact.Figure(recorded, "people", recordedBound)));
}
