using System.Globalization;
using System.Text;
using Verbatim.Checking;
using Verbatim.Reporting;
using Verbatim.Reporting.Csv;
using Verbatim.Tests.Specs;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Reporting.Csv;

[TestClass]
public sealed class CsvReportTests
{
    [TestMethod]
    public void There_is_a_row_for_each_check_with_the_fields_of_the_check()
    {
        List<List<string>> rows = Read(Write(SeedRun.Result));
        Assert.HasCount(SeedRun.Result.Assessments.Length + 1, rows);
        List<string> header = rows[0];
        foreach ((List<string> row, Assessment assessment) in rows.Skip(1).Zip(SeedRun.Result.Assessments))
        {
            Assert.HasCount(header.Count, row);
            Assert.AreEqual((assessment.Id, assessment.Check, assessment.Note), (row[header.IndexOf("id")], row[header.IndexOf("check")], row[header.IndexOf("note")]));
            Assert.AreEqual(assessment.Span?.Start.ToString(CultureInfo.InvariantCulture) ?? "", row[header.IndexOf("start")]);
        }

        Assert.IsTrue(rows.Any(row => row[header.IndexOf("findings")] == "VB2006"));
    }

    [TestMethod]
    public void A_formula_is_text_and_no_text_breaks_a_row()
    {
        const string Article = "“=1+1, \"or\uD83D\" more,” Ann Reed wrote.\n\n“We\nknow,” Ann Reed wrote.\n";
        string csv = Write(SpecPipeline.Check(SourceText.From(Article, "a,b.txt"), GroundTruth.Empty));
        List<List<string>> rows = Read(csv);
        Assert.IsTrue(rows.All(row => row.Count == rows[0].Count));
        Assert.IsTrue(rows.Skip(1).All(row => row[0] == "a,b.txt"));
        Assert.IsFalse(rows.SelectMany(row => row).Any(field => field.StartsWith('=')), csv);
        Assert.IsFalse(csv.Contains('\r', StringComparison.Ordinal));
    }

    /// <summary>Reads CSV by the letter of RFC 4180.</summary>
    private static List<List<string>> Read(string csv)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            if (csv[i] == '"')
            {
                if (quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    field.Append(csv[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && csv[i] is ',' or '\n')
            {
                rows[^1].Add(field.ToString());
                field.Clear();
                if (csv[i] == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                field.Append(csv[i]);
            }
        }

        Assert.IsEmpty(rows[^1], "The last line is not ended.");
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private static string Write(RunResult result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        new CsvReportWriter().Write(result, text);
        return text.ToString();
    }
}
