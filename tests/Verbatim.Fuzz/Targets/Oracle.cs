using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Verbatim.Annotations;
using Verbatim.Cli;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Fuzz.Targets;

/// <summary>What must hold of every run.</summary>
internal static class Oracle
{
    private static readonly string[] JsonFormats = ["records", "report", "sarif"];

    /// <summary>The tree is the text, and nothing of it lies outside.</summary>
    public static void Check(SyntaxTree tree)
    {
        FuzzException.RequireSame(tree.Text.ToString(), tree.Root.ToFullString(), "the tree is not the text");
        foreach (SentenceSyntax sentence in tree.Root.Sentences)
        {
            foreach (SyntaxToken token in sentence.Tokens)
            {
                FuzzException.Require(sentence.FullSpan.Contains(token.Span), "a token lies outside its sentence");
            }
        }
    }

    /// <summary>No step has failed, all spans lie inside, and the records and assessments can be written and read.</summary>
    public static void CheckShort(RunResult result)
    {
        CheckSteps(result);
        CheckSpans(result);
        string records = Subject.Write(result, "records");
        using var document = JsonDocument.Parse(records);
        if (IsWellFormed(result.Article.Text.AsSpan()))
        {
            CheckTexts(document.RootElement, result.Article.Tree);
        }

        using var report = JsonDocument.Parse(Subject.Write(result, "report"));
    }

    /// <summary>No step has failed, all spans lie inside, all reports can be written, and those in JSON and XML can be read.</summary>
    /// <returns>The reports by format.</returns>
    public static Dictionary<string, string> Check(RunResult result)
    {
        CheckSteps(result);
        CheckSpans(result);
        Dictionary<string, string> reports = Write(result);
        foreach (string format in JsonFormats)
        {
            using var document = JsonDocument.Parse(reports[format]);
            if (format == "records" && IsWellFormed(result.Article.Text.AsSpan()))
            {
                CheckTexts(document.RootElement, result.Article.Tree);
            }
        }

        foreach (string line in reports["jsonl"].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
        }

        XDocument.Parse(reports["junit"]);
        CheckReading(result, reports);
        return reports;
    }

    /// <summary>No step has failed.</summary>
    public static void CheckSteps(RunResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            FuzzException.Require(diagnostic.Id is not ("VB0301" or "VB0308"), diagnostic.ToString());
        }
    }

    /// <summary>Writes all reports.</summary>
    public static Dictionary<string, string> Write(RunResult result)
    {
        var reports = new Dictionary<string, string>(StringComparer.Ordinal) { [Catalog.ConsoleFormat] = ConsoleReport.Render(result) };
        foreach (ReportWriter writer in Catalog.BuiltIn.Writers)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            writer.Write(result, text);
            reports.Add(writer.Name, text.ToString());
        }

        return reports;
    }

    /// <summary>The two sets of reports are the same, byte for byte.</summary>
    public static void RequireSame(Dictionary<string, string> first, Dictionary<string, string> second)
    {
        foreach ((string format, string text) in first)
        {
            FuzzException.RequireSame(text, second[format], $"two runs give different {format}");
        }
    }

    private static void CheckSpans(RunResult result)
    {
        foreach (LayerKey key in result.Article.Layers)
        {
            foreach (object annotation in (IEnumerable)result.Article.Find(key)!)
            {
                var span = (TextSpan)annotation.GetType().GetProperty(nameof(Annotation<>.Span))!.GetValue(annotation)!;
                FuzzException.Require(span.Start >= 0 && span.End <= result.Article.Text.Length, $"an annotation of {key} lies outside");
            }
        }

        foreach (Finding finding in result.Findings)
        {
            FuzzException.Require(finding.Location.Span.End <= result.Article.Text.Length, $"a finding of {finding.Id} lies outside");
        }
    }

    /// <summary>A record's text is that of its span: as it stands, or as it reads.</summary>
    private static void CheckTexts(JsonElement element, SyntaxTree tree)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                CheckTexts(item, tree);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("form", out _) | element.TryGetProperty("type", out _) | element.TryGetProperty("kind", out _)
                && element.TryGetProperty("span", out JsonElement span) && span.ValueKind == JsonValueKind.Object && element.TryGetProperty("text", out JsonElement text))
            {
                var place = TextSpan.FromBounds(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
                if (text.GetString() != tree.Text.ToString(place))
                {
                    FuzzException.RequireSame(CleanText.Of(tree, place), text.GetString()!, "a record's text is not that of its span");
                }
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                CheckTexts(member.Value, tree);
            }
        }
    }

    /// <summary>Whether no surrogate stands alone; <see cref="JsonElement.GetString"/> reads no others.</summary>
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a run writes, the next one reads; and compared with itself it has not changed.</summary>
    private static void CheckReading(RunResult result, Dictionary<string, string> reports)
    {
        var baseline = Baseline.Parse(SourceText.From(reports["report"], "report.json"));
        FuzzException.Require(baseline.Diagnostics.IsEmpty, $"its own report cannot be read: {baseline.Diagnostics.FirstOrDefault()}");
        Finding? other = baseline.Apply(result).Findings.FirstOrDefault(finding => finding.State != FindingState.Unchanged);
        FuzzException.Require(other is null, $"a finding of the same run is {other?.State}: {other?.Id}");
        var facts = ArticleFacts.Parse(SourceText.From(reports["records"], "records.json"));
        FuzzException.Require(facts.Diagnostics.IsEmpty, $"its own records cannot be read: {facts.Diagnostics.FirstOrDefault()}");
        FuzzException.Require(result.ComparedWith(facts).Changes is [], $"a run compared with itself has changes: {result.ComparedWith(facts).Changes?.FirstOrDefault()}");
    }
}
