using System.Globalization;
using Verbatim.Annotations;

using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>
/// VB2009: what several sentences say of the times of messages and events cannot all be right. The finding names the smallest set of sentences
/// that contradict one another. Dates that contradict a date right beside them are left to VB2002.
/// </summary>
internal sealed class TimelineAnalyzer : Analyzer
{
    private const string Check = "timeline";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2009", "Sentences contradict one another about time", "{0} cannot all be right about when this happened; they miss one another by {1} at least", DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [TimelineRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        IEnumerable<TimelineConflict> conflicts = context.Article.Get(TimelineRecord.Layer).Values.SelectMany(entry => entry.Conflicts);
        foreach (TimelineConflict conflict in conflicts.Where(IsOfMoreThanDates).OrderBy(conflict => conflict.Sentences[0]))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            TextSpan last = conflict.Sentences[^1];
            string said = string.Join(" … ", conflict.Sentences.Select(context.Read));
            Assessment assessment = Checks.Decided(
                Check, conflict.Targets[0], last, context.Read(last), false, Checks.Article(said), "the times that these sentences give have no common solution");
            context.Report(
                assessment,
                last,
                string.Join(' ', conflict.Targets),
                [conflict.Sentences.Count == 1 ? "Parts of this sentence" : string.Create(CultureInfo.InvariantCulture, $"{conflict.Sentences.Count} sentences"), Length(conflict.Gap)],
                related: conflict.Sentences.SkipLast(1).Select(sentence => context.Related(sentence, "says so too")));
        }
    }

    private static bool IsOfMoreThanDates(TimelineConflict conflict) =>
        conflict.Targets.Any(target => !target.StartsWith('d'));

    private static string Length(long minutes) => minutes switch
    {
        >= 2 * 1440 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 1440} days"),
        >= 1440 => "a day",
        >= 120 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes"),
    };
}
