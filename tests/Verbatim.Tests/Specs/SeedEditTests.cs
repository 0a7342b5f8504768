using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Specs;

/// <summary>Edits of the seed article, each of which plants or mends one fault: just that fault comes or goes.</summary>
[TestClass]
public sealed class SeedEditTests
{
    private const string Folder = "seeds/trump-jr-wikileaks";

    private static readonly GroundTruth Truth = GroundTruth.Parse(SourceText.From(Repository.Read($"{Folder}/ground-truth.json"))).Value;

    private static readonly Lazy<string[]> Before = new(() => Ids(Repository.Read($"{Folder}/article.txt")));

    [TestMethod]
    [DataRow("We have guessed the password", "We have not guessed the password", "+VB1001")]
    [DataRow("it won’t be perceived", "it … be perceived", "+VB1003")]
    [DataRow("a ‘pro-Trump’ ‘pro-Russia’ source.”", "a ‘pro-Trump’ ‘pro-Russia’ source …”", "-VB1002")]
    [DataRow("he wrote on September 21, 2016", "he wrote on September 22, 2016", "+VB1005")]
    [DataRow("Kellyanne Conway", "Kellyanne Conwey", "+VB3001")]
    [DataRow("former campaign chair, Paul", "former campaign treasurer, Paul", "+VB3002")]
    [DataRow("campaign manager John", "campaign chairman John", "-VB3002")]
    [DataRow("Two days later, on October 14, 2016", "Two days later, on October 15, 2016", "+VB2002")]
    [DataRow("July 11, 2017, three days after", "July 11, 2017, five days after", "+VB2002")]
    [DataRow("On October 3, 2016, WikiLeaks", "On Tuesday, October 3, 2016, WikiLeaks", "+VB2003")]
    [DataRow("Shortly after midnight that day", "Shortly after midnight that night", "-VB2006")]
    [DataRow("released emails stolen from", "released 2,000 emails stolen from", "+VB5002")]
    public void An_edit_changes_one_finding(string text, string edited, string change)
    {
        string article = Repository.Read($"{Folder}/article.txt");
        Assert.Contains(text, article, StringComparison.Ordinal);
        List<string> gone = [.. Before.Value];
        List<string> come = [.. Ids(article.Replace(text, edited, StringComparison.Ordinal))];
        foreach (string id in Before.Value.Where(come.Remove))
        {
            gone.Remove(id);
        }

        Assert.AreEqual(change, string.Join(' ', come.Select(id => "+" + id).Concat(gone.Select(id => "-" + id))));
    }

    private static string[] Ids(string article)
    {
        RunResult result = SpecPipeline.Check(SourceText.From(article, "article.txt"), Truth);
        return [.. result.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id)];
    }
}
