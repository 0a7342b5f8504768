using Verbatim.Analyzers;
using Verbatim.Analyzers.Actors;
using Verbatim.Analyzers.Coverage;
using Verbatim.Analyzers.Dates;
using Verbatim.Analyzers.Events;
using Verbatim.Analyzers.Quotations;
using Verbatim.Analyzers.Requests;
using Verbatim.Annotators.Actors;
using Verbatim.Annotators.Dates;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.Events;
using Verbatim.Annotators.Messages;
using Verbatim.Annotators.Names;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Annotators.Quotations;
using Verbatim.Annotators.Requests;
using Verbatim.Annotators.Timelines;
using Verbatim.Reports;
using Verbatim.Reports.Csv;
using Verbatim.Reports.Html;
using Verbatim.Reports.Json;
using Verbatim.Reports.JUnit;
using Verbatim.Reports.Markdown;
using Verbatim.Reports.MsBuild;
using Verbatim.Reports.Sarif;

namespace Verbatim.Driver;

/// <summary>The built-in steps, rules and report formats. The only place that names them.</summary>
public static class BuiltIns
{
    /// <summary>The annotators. The order is of no matter: the driver follows what they require and provide.</summary>
    internal static IReadOnlyList<AnnotatorEntry> Annotators { get; } =
    [
        AnnotatorEntry.Trained(SentenceMorphology.Layer, (_, models) => new PartOfSpeechAnnotator(models)),
        AnnotatorEntry.Trained(SentenceParse.Layer, (_, models) => new DependencyAnnotator(models)),
        AnnotatorEntry.Of(DateRecord.Layer, config => new DateAnnotator(config.Dates)),
        AnnotatorEntry.Trained(NameCandidateAnnotator.Layer, (_, models) => new NameCandidateAnnotator(models)),
        AnnotatorEntry.Of(NameRecord.Layer, _ => new NameAnnotator()),
        AnnotatorEntry.Of(ActorRecord.Layer, _ => new ActorAnnotator()),
        AnnotatorEntry.Trained(QuotationRecord.Layer, (_, models) => new QuotationAnnotator(models)),
        AnnotatorEntry.Of(MessageRecord.Layer, _ => new MessageAnnotator()),
        AnnotatorEntry.Of(RequestRecord.Layer, _ => new RequestAnnotator()),
        AnnotatorEntry.Of(EventRecord.Layer, _ => new EventAnnotator()),
        AnnotatorEntry.Of(TimelineRecord.Layer, _ => new TimelineAnnotator()),
    ];

    /// <summary>The rules, ordered by id.</summary>
    public static IReadOnlyList<Analyzer> Analyzers { get; } =
    [
        new AlteredWordingAnalyzer(),
        new TruncatedQuotationAnalyzer(),
        new HiddenByEditAnalyzer(),
        new WrongSpeakerAnalyzer(),
        new WrongMessageDateAnalyzer(),
        new NotInRecordAnalyzer(),
        new UnbalancedMarksAnalyzer(),
        new PartsOrderAnalyzer(),
        new WrongEventDateAnalyzer(),
        new RelativeDateAnalyzer(),
        new WeekdayAnalyzer(),
        new ImpossibleDateAnalyzer(),
        new DurationAnalyzer(),
        new MidnightAnalyzer(),
        new NamedEventDateAnalyzer(),
        new SameDayAnalyzer(),
        new TimelineAnalyzer(),
        new MisspeltNameAnalyzer(),
        new WrongRoleAnalyzer(),
        new WrongRequesterAnalyzer(),
        new WrongObjectAnalyzer(),
        new WrongOutcomeAnalyzer(),
        new WrongActorAnalyzer(),
        new WrongFigureAnalyzer(),
        new NotToldAnalyzer(),
        new NotRecordedAnalyzer(),
    ];

    /// <summary>The report formats, ordered by name.</summary>
    public static IReadOnlyList<ReportWriter> Reports { get; } =
    [
        new CsvReportWriter(),
        new HtmlReportWriter(),
        new JUnitReportWriter(),
        new MarkdownReportWriter(),
        new MsBuildReportWriter(),
        new RecordLinesReportWriter(),
        new RecordsReportWriter(),
        new AssessmentReportWriter(),
        new SarifReportWriter(),
    ];

    /// <summary>The name of the report that only a terminal shows; the command line writes it.</summary>
    public const string ConsoleFormat = "console";

    /// <summary>The names of all report formats, ordered.</summary>
    public static IReadOnlyList<string> FormatNames { get; } =
        [.. Reports.Select(report => report.Name).Append(ConsoleFormat).Order(StringComparer.Ordinal)];
}
