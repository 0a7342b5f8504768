using System.Collections.Immutable;
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
using Verbatim.Checking;
using Verbatim.Checking.Rules.Actors;
using Verbatim.Checking.Rules.Coverage;
using Verbatim.Checking.Rules.Dates;
using Verbatim.Checking.Rules.Events;
using Verbatim.Checking.Rules.Quotations;
using Verbatim.Checking.Rules.Requests;
using Verbatim.Language;
using Verbatim.Parsing;
using Verbatim.Records;
using Verbatim.Reporting;
using Verbatim.Reporting.Csv;
using Verbatim.Reporting.Html;
using Verbatim.Reporting.JUnit;
using Verbatim.Reporting.Json;
using Verbatim.Reporting.Markdown;
using Verbatim.Reporting.MsBuild;
using Verbatim.Reporting.Sarif;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim;

/// <summary>
/// The parts that a pipeline can be made of: input formats, annotators, the linguistic layer that they ask, rules and report writers. Nothing else names
/// them; what a catalog does not hold does not exist for a run. Immutable and safe to share between threads.
/// </summary>
public sealed class Catalog
{
    /// <summary>The name of the report that only a terminal shows; the command line writes it.</summary>
    public const string ConsoleFormat = "console";

    private Catalog(
        ImmutableArray<ArticleParser> inputs, ImmutableArray<AnnotatorEntry> annotators,
        Func<LanguageModels?, ILinguisticLayer?> linguisticLayer, ImmutableArray<Rule> rules, ImmutableArray<ReportWriter> writers)
    {
        Inputs = inputs;
        Annotators = annotators;
        LinguisticLayer = linguisticLayer;
        Rules = rules;
        Writers = writers;
        FormatNames = [.. writers.Select(writer => writer.Name).Append(ConsoleFormat).Order(StringComparer.Ordinal)];
    }

    /// <summary>The parts that the program brings.</summary>
    public static Catalog BuiltIn { get; } = new(
        [.. ArticleParsers.All],
        [
            AnnotatorEntry.Linguistic(SentenceMorphology.Layer, (_, layer) => new PartOfSpeechAnnotator(layer)),
            AnnotatorEntry.Linguistic(SentenceParse.Layer, (_, layer) => new DependencyAnnotator(layer)),
            AnnotatorEntry.Of(DateRecord.Layer, config => new DateAnnotator(config.Dates)),
            AnnotatorEntry.Linguistic(NameCandidateAnnotator.Layer, (_, layer) => new NameCandidateAnnotator(layer)),
            AnnotatorEntry.Of(NameRecord.Layer, _ => new NameAnnotator()),
            AnnotatorEntry.Of(ActorRecord.Layer, _ => new ActorAnnotator()),
            AnnotatorEntry.Trained(QuotationRecord.Layer, (_, models) => new QuotationAnnotator(models)),
            AnnotatorEntry.Of(MessageRecord.Layer, _ => new MessageAnnotator()),
            AnnotatorEntry.Of(RequestRecord.Layer, _ => new RequestAnnotator()),
            AnnotatorEntry.Of(EventRecord.Layer, _ => new EventAnnotator()),
            AnnotatorEntry.Of(TimelineRecord.Layer, _ => new TimelineAnnotator()),
        ],
        models => models is null ? null : new VerbatimLinguisticLayer(models),
        [
            new AlteredWordingRule(),
            new TruncatedQuotationRule(),
            new HiddenByEditRule(),
            new WrongSpeakerRule(),
            new WrongMessageDateRule(),
            new NotInRecordRule(),
            new UnbalancedMarksRule(),
            new PartsOrderRule(),
            new WrongEventDateRule(),
            new RelativeDateRule(),
            new WeekdayRule(),
            new ImpossibleDateRule(),
            new DurationRule(),
            new MidnightRule(),
            new NamedEventDateRule(),
            new SameDayRule(),
            new TimelineRule(),
            new MisspeltNameRule(),
            new WrongRoleRule(),
            new WrongRequesterRule(),
            new WrongObjectRule(),
            new WrongOutcomeRule(),
            new WrongActorRule(),
            new WrongFigureRule(),
            new NotToldRule(),
            new NotRecordedRule(),
        ],
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
        ]);

    /// <summary>The input formats. The first that has an article's file name extension reads it; plain text is for all that none has.</summary>
    internal ImmutableArray<ArticleParser> Inputs { get; }

    /// <summary>The annotators. The order is of no matter: the driver follows what they require and provide.</summary>
    public ImmutableArray<AnnotatorEntry> Annotators { get; }

    /// <summary>
    /// Makes the linguistic layer of a pipeline from its models, which are <c>null</c> in a run without models; returns <c>null</c> when there is then
    /// none. Making it reads nothing.
    /// </summary>
    public Func<LanguageModels?, ILinguisticLayer?> LinguisticLayer { get; }

    /// <summary>The rules, ordered by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The report writers, ordered by file name.</summary>
    public ImmutableArray<ReportWriter> Writers { get; }

    /// <summary>The names of all report formats, <see cref="ConsoleFormat"/> included; ordered.</summary>
    public ImmutableArray<string> FormatNames { get; }

    /// <summary>The page of a rule, in Markdown; <c>null</c> when the catalog has no such rule, or the rule no page.</summary>
    /// <param name="rule">The rule's id, as the rule has it: <c>VB1001</c>.</param>
    public string? FindPage(string rule) => Rules.FirstOrDefault(known => known.Descriptor.Id == rule)?.Page;

    /// <summary>The report writer of a name, or <c>null</c>.</summary>
    /// <param name="format">The format's name, lower case: <c>sarif</c>.</param>
    public ReportWriter? FindWriter(string format) => Writers.FirstOrDefault(writer => writer.Name == format);

    /// <summary>Reads an article in the format of its path's extension; plain text when no format has it. Never throws on text.</summary>
    /// <param name="text">The article.</param>
    public SyntaxTree Parse(SourceText text) => ArticleParsers.Parse(text, Inputs);

    /// <summary>This catalog with an input format more, which goes before those there.</summary>
    internal Catalog With(ArticleParser input) => new(Inputs.Insert(0, input), Annotators, LinguisticLayer, Rules, Writers);

    /// <summary>This catalog and more.</summary>
    /// <param name="annotators">Further annotators; one that provides a layer which the catalog has already takes that one's place.</param>
    /// <param name="rules">Further rules; each has an id of its own, capitals and then digits, that does not begin with <c>VB</c>.</param>
    /// <param name="writers">Further report writers; one of the same name takes the place of the one there.</param>
    /// <param name="linguisticLayer">Makes another linguistic layer (<see cref="LinguisticLayer"/>), which takes the place of the one there.</param>
    /// <exception cref="ArgumentException">A rule's id is not of that form, two rules have the same id, or a writer is named like the console.</exception>
    public Catalog With(
        IEnumerable<AnnotatorEntry>? annotators = null, IEnumerable<Rule>? rules = null, IEnumerable<ReportWriter>? writers = null,
        Func<LanguageModels?, ILinguisticLayer?>? linguisticLayer = null)
    {
        Rule[] added = [.. rules ?? []];
        foreach (string id in added.Select(rule => rule.Descriptor.Id).Where(id => !IsOwnId(id)))
        {
            throw new ArgumentException($"The rule id {id} must be capitals followed by digits, and not begin with VB: DESK001.", nameof(rules));
        }

        ImmutableArray<Rule> allRules = [.. Rules.Concat(added).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];
        foreach (IGrouping<string, Rule> same in allRules.GroupBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            throw new ArgumentException($"Two rules have the id {same.Key}.", nameof(rules));
        }

        ImmutableArray<ReportWriter> allWriters = Replace(Writers, writers, writer => writer.Name);
        if (allWriters.Any(writer => writer.Name == ConsoleFormat))
        {
            throw new ArgumentException($"The format '{ConsoleFormat}' belongs to the command line.", nameof(writers));
        }

        return new Catalog(Inputs, Replace(Annotators, annotators, entry => entry.Provides.Name), linguisticLayer ?? LinguisticLayer, allRules, allWriters);
    }

    private static bool IsOwnId(string id)
    {
        int letters = id.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        return letters > 0 && !id.AsSpan(letters).ContainsAnyExceptInRange('0', '9') && !id.StartsWith("VB", StringComparison.Ordinal);
    }

    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> present, IEnumerable<T>? added, Func<T, string> key)
    {
        T[] more = [.. added ?? []];
        return [.. present.ExceptBy(more.Select(key), key, StringComparer.Ordinal), .. more];
    }
}
