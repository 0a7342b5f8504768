using System.Globalization;
using System.Xml;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Reporting.JUnit;

/// <summary>
/// The checks as test cases in the XML of JUnit, for build servers: a refuted check fails; one that was skipped, that the record does not decide or
/// whose findings are all suppressed is skipped. A finding that rests on no check fails by itself from warning on; an error of the run is an error.
/// Names hold the article's words and no ids, so that a build server knows a case again after an edit elsewhere. No times: the output has no clock.
/// </summary>
internal sealed class JUnitReportWriter : ReportWriter
{
    private const int MaxName = 120;

    /// <inheritdoc/>
    public override string Name => "junit";

    /// <inheritdoc/>
    public override string DefaultPath => "junit.xml";

    /// <inheritdoc/>
    public override void Write(RunResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        List<TestCase> cases = Cases(result);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, Tool.Name, cases);
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, result.Article.Text.Path, cases);
            foreach (TestCase item in cases)
            {
                WriteCase(xml, item);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write("\n");
    }

    private static List<TestCase> Cases(RunResult result)
    {
        var cases = new List<TestCase>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string group, string name, string outcome, string type, string message, string details)
        {
            string shortened = name.Length <= MaxName ? name : name[..MaxName] + "…";
            int count = seen[group + "\n" + shortened] = seen.GetValueOrDefault(group + "\n" + shortened) + 1;
            cases.Add(new TestCase(group, count == 1 ? shortened : string.Create(CultureInfo.InvariantCulture, $"{shortened} ({count})"), outcome, type, message, details));
        }

        foreach (Diagnostic diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            Add("run", $"{diagnostic.Id} {diagnostic.Descriptor.Title}", "error", diagnostic.Id, diagnostic.Message, diagnostic.ToString());
        }

        Finding[] present = [.. result.Findings.Where(finding => finding.State != FindingState.Absent)];
        ILookup<string?, Finding> findings = present.ToLookup(finding => finding.Assessment, StringComparer.Ordinal);
        foreach (Assessment assessment in result.Assessments)
        {
            Finding[] own = [.. findings[assessment.Id]];
            string? suppressed = own.Length > 0 && own.All(finding => finding.Suppressed is not null) ? own[0].Suppressed : null;
            bool isRefuted = assessment is { Status: AssessmentStatus.Checked, Verdict: Verdict.Refuted };
            string outcome = isRefuted && suppressed is null ? "failure" : assessment is { Status: AssessmentStatus.Checked, Verdict: Verdict.Supported } ? "" : "skipped";
            string name = assessment.Text.Length > 0 ? assessment.Text : assessment.Evidence?.Text ?? assessment.Note;
            string message = isRefuted && suppressed is not null ? $"suppressed: {suppressed}" : $"{Words.Verdict(assessment)}: {assessment.Note}";
            Add(assessment.Check, name, outcome, own.Length > 0 ? own[0].Id : assessment.Check, message, Details(result, assessment, own));
        }

        foreach (Finding finding in present.Where(finding => finding.Assessment is null))
        {
            string outcome = finding.Suppressed is not null || finding.Severity < DiagnosticSeverity.Warning ? "skipped" : "failure";
            Add(finding.Id, CleanText.Of(result.Article.Tree, finding.Location.Span), outcome, finding.Id, finding.Message, finding.ToString());
        }

        return cases;
    }

    /// <summary>What a person needs beside the message: the findings or the place, and both sides.</summary>
    private static string Details(RunResult result, Assessment assessment, Finding[] findings)
    {
        IEnumerable<string> places = findings.Length > 0 ? findings.Select(finding => finding.ToString())
            : assessment.Span is { } span ? [Location.Create(result.Article.Text, span).ToString()]
            : [];
        IEnumerable<string> sides = assessment.Evidence is { } evidence
            ? [$"article: {assessment.Text}", $"record: {evidence.Text}", $"source: {evidence.Source} ({evidence.FactId})"]
            : [];
        return string.Join('\n', places.Concat(sides));
    }

    private static void WriteCounts(XmlWriter xml, string name, List<TestCase> cases)
    {
        xml.WriteAttributeString("name", Clean(name));
        (string Attribute, int Count)[] counts =
        [
            ("tests", cases.Count),
            ("failures", cases.Count(item => item.Outcome == "failure")),
            ("errors", cases.Count(item => item.Outcome == "error")),
            ("skipped", cases.Count(item => item.Outcome == "skipped")),
        ];
        foreach ((string attribute, int count) in counts)
        {
            xml.WriteAttributeString(attribute, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void WriteCase(XmlWriter xml, TestCase item)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{Tool.Name}.{Clean(item.Group)}");
        xml.WriteAttributeString("name", Clean(item.Name));
        if (item.Outcome.Length > 0)
        {
            xml.WriteStartElement(item.Outcome);
            xml.WriteAttributeString("message", Clean(item.Message));
            if (item.Outcome != "skipped")
            {
                xml.WriteAttributeString("type", item.Type);
                xml.WriteString(Clean(item.Details));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>The text with U+FFFD for each code unit that XML cannot hold.</summary>
    private static string Clean(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        for (int i = 0; i < units.Length; i++)
        {
            bool isPair = i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1]);
            if (isPair)
            {
                (units[i], units[i + 1]) = (source[i], source[i + 1]);
                i++;
            }
            else
            {
                units[i] = XmlConvert.IsXmlChar(source[i]) ? source[i] : '\uFFFD';
            }
        }
    });

    /// <summary>One test case; the outcome is the name of its element, empty for one that passed.</summary>
    private sealed record TestCase(string Group, string Name, string Outcome, string Type, string Message, string Details);
}
