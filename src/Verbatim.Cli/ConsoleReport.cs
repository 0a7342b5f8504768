using System.Globalization;
using Spectre.Console;
using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting;
using Verbatim.Reporting.Changes;
using Verbatim.Text;

namespace Verbatim.Cli;

/// <summary>
/// Shows the result of a run to a person: findings by severity, each with the place underlined, both texts with their difference, and the source.
/// Colours only on a terminal that has them and where NO_COLOR is not set; elsewhere the difference is marked by signs.
/// </summary>
internal sealed class ConsoleReport
{
    private const int PlainWidth = 120;
    private const int MaxWidth = 140;
    private const int LabelWidth = 12;
    private const int Indent = 4;

    private static readonly Style s_quiet = new(Color.Grey);
    private static readonly Style s_added = new(Color.Red, decoration: Decoration.Strikethrough);
    private static readonly Style s_missing = new(Color.Green, decoration: Decoration.Underline);

    private readonly IAnsiConsole _console;
    private readonly bool _coloured;

    private ConsoleReport(IAnsiConsole console)
    {
        _console = console;
        _coloured = console.Profile.Capabilities.Ansi && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        _console.Profile.Width = Console.IsOutputRedirected ? PlainWidth : Math.Min(console.Profile.Width, MaxWidth);
    }

    /// <summary>The report as text for the standard output.</summary>
    public static string Render(RunResult result)
    {
        bool redirected = Console.IsOutputRedirected;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var trimmed = new TrimmingWriter(text);
        var settings = new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(redirected ? trimmed : text),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
        };
        new ConsoleReport(AnsiConsole.Create(settings)).Show(result);
        return text.ToString();
    }

    private void Show(RunResult result)
    {
        IReadOnlyList<FindingView> findings = FindingView.Of(result);
        if (IncompleteLine.Of(result) is { } incomplete)
        {
            Line($"[bold red]{Escape(incomplete)}[/]");
        }

        Line($"[bold]{Escape(result.Article.Text.Path)}[/]");
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            Line($"[{Colour(diagnostic.Severity)}]{Escape(diagnostic.ToString())}[/]");
        }

        foreach ((string heading, DiagnosticSeverity severity, IReadOnlyList<FindingView> members) in FindingView.Groups(findings))
        {
            Line("");
            Line($"[bold {Colour(severity)}]{heading}[/]");
            foreach (FindingView view in members)
            {
                WriteFinding(view, severity);
            }
        }

        IReadOnlyList<Assessment> verified = VerifiedView.Of(result);
        if (verified.Count > 0)
        {
            Line("");
            Line($"[bold green]{verified.Count} verified with small differences[/]");
            foreach (Assessment assessment in verified)
            {
                Labelled(Words.Of(assessment.Tier)!, DiffSides.Article(assessment));
                Labelled("record", DiffSides.Record(assessment));
                Labelled("source", $"{assessment.Evidence!.Source} ({assessment.Evidence!.FactId})", s_quiet);
            }
        }

        WriteChanges(result);
        WriteInactive(findings);
        RunSummary summary = result.Summary;
        Line("");
        if (!result.IsComplete)
        {
            Line($"[bold red]incomplete[/]: {result.NotCarriedOut.Count()} steps and rules were not carried out, see the first line");
        }

        Line($"[bold]{summary.Checked} checks[/]: {summary.Supported} supported, {summary.Refuted} refuted, {summary.Undecided} not enough info; {summary.Skipped} skipped. "
            + $"{Count(summary.Errors, "error")}, {Count(summary.Warnings, "warning")}, {Count(summary.Infos, "note")}.");
    }

    private void WriteFinding(FindingView view, DiagnosticSeverity severity)
    {
        Finding finding = view.Finding;
        string state = finding.State == FindingState.New ? "" : $" [grey]{Words.Of(finding.State)}[/]";
        Line("");
        Line($"  [{Colour(severity)}]{finding.Id}[/] [bold]{Escape(finding.Descriptor.Title)}[/] [grey]({finding.Location.Start.Line},{finding.Location.Start.Column})[/]{state}");
        if (view.Excerpt is { } excerpt)
        {
            WriteExcerpt(excerpt, severity);
        }

        if (view.Assessment is { Evidence: { } evidence } assessment)
        {
            Labelled("article", DiffSides.Article(assessment));
            Labelled("record", DiffSides.Record(assessment));
            Labelled("source", $"{evidence.Source} ({evidence.FactId})", s_quiet);
            Labelled("why", $"{Words.Verdict(assessment)}: {assessment.Note}");
        }
        else
        {
            Labelled("why", finding.Message);
        }

        foreach (RelatedLocation related in finding.Related)
        {
            Labelled("see", $"({related.Location.Start.Line},{related.Location.Start.Column}) {related.Message}");
        }
    }

    /// <summary>The sentence with the place underlined: by the terminal where it can, by a line of tildes where it cannot.</summary>
    private void WriteExcerpt(Excerpt excerpt, DiagnosticSeverity severity)
    {
        if (_coloured)
        {
            _console.Write(new Padder(
                new Markup($"[grey]{Escape(excerpt.Before)}[/][underline {Colour(severity)}]{Escape(excerpt.Marked)}[/][grey]{Escape(excerpt.After)}[/]"),
                new Padding(Indent, 0, 0, 0)));
            return;
        }

        string text = excerpt.ToString();
        string marks = new string(' ', excerpt.Before.Length) + new string('~', excerpt.Marked.Length);
        int width = _console.Profile.Width - LabelWidth - Indent;
        for (int start = 0; start < text.Length;)
        {
            int end = Math.Min(text.Length, start + width);
            int space = end < text.Length ? text.LastIndexOf(' ', end - 1, end - start) : -1;
            end = space > start ? space + 1 : end;
            Line($"    {Escape(text[start..end].TrimEnd())}");
            string under = start < marks.Length ? marks[start..Math.Min(end, marks.Length)].TrimEnd() : "";
            if (under.Length > 0)
            {
                Line($"    {under}");
            }

            start = end;
        }
    }

    private void WriteChanges(RunResult result)
    {
        if (result.Changes is null)
        {
            return;
        }

        IReadOnlyList<ChangeView> changes = ChangeView.Of(result);
        Line("");
        Line(changes.Count == 0 ? $"[grey]{ChangeView.Nothing}[/]" : $"[bold]{Count(changes.Count, "fact")} changed since the previous run[/]");
        foreach (ChangeView view in changes)
        {
            string place = view.Start is { } start ? $" [grey]({start.Line},{start.Column})[/]" : "";
            Line("");
            Line($"  {view.Word} [bold]{view.Kind}[/]{place}");
            Labelled(view.Change.After is null ? "before" : "article", view.Text, left: DiffOperation.Missing, put: DiffOperation.Added);
            foreach ((string name, string value) in view.Properties)
            {
                Labelled(name, value);
            }
        }
    }

    private void WriteInactive(IReadOnlyList<FindingView> findings)
    {
        int suppressed = findings.Count(view => view.Finding.Suppressed is not null && view.Finding.State != FindingState.Absent);
        int gone = findings.Count(view => view.Finding.State == FindingState.Absent);
        if (suppressed + gone > 0)
        {
            Line("");
            Line($"[grey]{suppressed} suppressed, {gone} gone since the baseline[/]");
        }
    }

    private void Labelled(string label, string text, Style? style = null) => _console.Write(Label(label).Add(OneLine(text), style ?? Style.Plain));

    /// <summary>Shows a side of a difference.</summary>
    /// <param name="label">The label.</param>
    /// <param name="side">The pieces.</param>
    /// <param name="left">What is shown as left out: beside a record, what the article added.</param>
    /// <param name="put">What is shown as put in: beside a record, what is missing from the article.</param>
    private void Labelled(string label, IEnumerable<DiffPiece> side, DiffOperation left = DiffOperation.Added, DiffOperation put = DiffOperation.Missing)
    {
        HangingText text = Label(label);
        foreach (DiffPiece piece in side)
        {
            string words = OneLine(piece.Text);
            _ = piece.Operation == left ? _coloured ? text.Add(words, s_added) : text.Add($"[-{words}-]", Style.Plain)
                : piece.Operation == put ? _coloured ? text.Add(words, s_missing) : text.Add($"{{+{words}+}}", Style.Plain)
                : text.Add(words, Style.Plain);
        }

        _console.Write(text);
    }

    private static HangingText Label(string label) => new(label, s_quiet, Indent, Indent + LabelWidth + 1);

    private void Line(string markup) => _console.MarkupLine(markup);

    private static string Escape(string text) => Markup.Escape(OneLine(text));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Colour(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "blue",
    };
}
