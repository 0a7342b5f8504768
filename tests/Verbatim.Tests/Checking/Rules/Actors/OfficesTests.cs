using CsCheck;
using Verbatim.Checking.Rules.Actors;
using Verbatim.Tests.Infrastructure;

namespace Verbatim.Tests.Checking.Rules.Actors;

[TestClass]
public sealed class OfficesTests
{
    [TestMethod]
    [DataRow("campaign manager", "manager: campaign")]
    [DataRow("chairwoman of the finance committee", "chair: committee finance")]
    [DataRow("former deputy mayor", "deputy mayor: (past)")]
    [DataRow("judge of the county court", "judge: county court")]
    [DataRow("co-founder", "founder: co")]
    [DataRow("tall man", null)]
    [DataRow("of the council", null)]
    [DataRow("", null)]
    public void Heads(string role, string? expected)
    {
        Office? office = Offices.Read(role);
        string? actual = office is null ? null : $"{office.Name}: {string.Join(' ', office.Context.Order(StringComparer.Ordinal))}{(office.IsPast ? "(past)" : "")}";
        Assert.AreEqual(expected, actual);
    }

    [TestMethod]
    [DataRow("podium", "podium", 0)]
    [DataRow("podium", "pdoium", 1)]
    [DataRow("podium", "podum", 1)]
    [DataRow("podium", "podiums", 1)]
    [DataRow("podium", "padiam", 2)]
    [DataRow("podium", "stadium", 3)]
    public void Distances(string left, string right, int distance) => Assert.AreEqual(distance, Spelling.Distance(left, right, 2));

    [TestMethod]
    public void Distance_is_symmetric() =>
        Gen.Select(Gen.String[Gen.Char["ab"], 0, 6], Gen.String[Gen.Char["ab"], 0, 6])
            .SampleFixed((left, right) => Spelling.Distance(left, right, 3) == Spelling.Distance(right, left, 3), iter: 500);
}
