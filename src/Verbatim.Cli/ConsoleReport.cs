using Spectre.Console;
using Verbatim.Diagnostics;
using Verbatim.Driver;
using Verbatim.Reports;

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

    private readonly IAnsiConsole _console;
    private readonly bool _coloured;

    private ConsoleReport(IAnsiConsole console)
    {
        _console = console;
        _coloured = console.Profile.Capabilities.Ansi && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;
        _console.Profile.Width = Console.IsOutputRedirected ? PlainWidth : Math.Min(console.Profile.Width, MaxWidth);
    }

    /// <summary>Writes the report to the standard output.</summary>
    public static void Write(RunResult result) => StandardOutput.Write(writer =>
    {
        bool redirected = Console.IsOutputRedirected;
        var settings = new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(redirected ? new TrimmingWriter(writer) : writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
        };
        new ConsoleReport(AnsiConsole.Create(settings)).Show(result);
    });

    private void Show(RunResult result)
    {
        IReadOnlyList<FindingView> findings = FindingView.Of(result);
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
                Labelled(Words.Of(assessment.Tier)!, Sides(DiffSides.Article(assessment)));
                Labelled("record", Sides(DiffSides.Record(assessment)));
                Labelled("source", $"[grey]{Escape(assessment.Evidence!.Source)} ({Escape(assessment.Evidence.FactId)})[/]");
            }
        }

        WriteInactive(findings);
        RunSummary summary = result.Summary;
        Line("");
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
            Labelled("article", Sides(DiffSides.Article(assessment)));
            Labelled("record", Sides(DiffSides.Record(assessment)));
            Labelled("source", $"[grey]{Escape(evidence.Source)} ({Escape(evidence.FactId)})[/]");
            Labelled("why", Escape($"{Words.Verdict(assessment)}: {assessment.Note}"));
        }
        else
        {
            Labelled("why", Escape(finding.Message));
        }

        foreach (RelatedLocation related in finding.Related)
        {
            Labelled("see", Escape($"({related.Location.Start.Line},{related.Location.Start.Column}) {related.Message}"));
        }
    }

    /// <summary>The sentence with the place underlined: by the terminal where it can, by a line of tildes where it cannot.</summary>
    private void WriteExcerpt(Excerpt excerpt, DiagnosticSeverity severity)
    {
        if (_coloured)
        {
            Labelled("", $"[grey]{Escape(excerpt.Before)}[/][underline {Colour(severity)}]{Escape(excerpt.Marked)}[/][grey]{Escape(excerpt.After)}[/]");
            return;
        }

        string text = excerpt.ToString();
        string marks = new string(' ', excerpt.Before.Length) + new string('~', excerpt.Marked.Length);
        int width = _console.Profile.Width - LabelWidth - 4;
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

    private void Labelled(string label, string markup)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = LabelWidth, NoWrap = true, Padding = new Padding(4, 0, 0, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(1, 0, 0, 0) });
        grid.AddRow($"[grey]{label}[/]", markup);
        if (label.Length == 0)
        {
            _console.Write(new Padder(new Markup(markup), new Padding(4, 0, 0, 0)));
        }
        else
        {
            _console.Write(grid);
        }
    }

    private string Sides(IEnumerable<DiffPiece> pieces) => string.Join(' ', pieces.Select(piece => piece.Operation switch
    {
        DiffOperation.Added => _coloured ? $"[red strikethrough]{Escape(piece.Text)}[/]" : Escape($"[-{piece.Text}-]"),
        DiffOperation.Missing => _coloured ? $"[green underline]{Escape(piece.Text)}[/]" : Escape($"{{+{piece.Text}+}}"),
        _ => Escape(piece.Text),
    }));

    private void Line(string markup) => _console.MarkupLine(markup);

    private static string Escape(string text) => Markup.Escape(text.ReplaceLineEndings(" "));

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Colour(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "blue",
    };
}
