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
internal sealed class TimelineRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2009", "Sentences contradict one another about time", "{0} cannot all be right about when this happened; they are at least {1} apart", DiagnosticSeverity.Warning, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [TimelineRecord.Layer];

    public override void Analyze(RuleContext context)
    {
        Layer<TimelineRecord> entries = context.Article.Get(TimelineRecord.Layer);
        HashSet<string> dates = [.. entries.Values.Where(entry => entry.Kind == TimelineKind.Date).Select(entry => entry.Target)];
        foreach (TimelineConflict conflict in entries.Values.SelectMany(entry => entry.Conflicts)
            .Where(conflict => !conflict.Targets.All(dates.Contains)).OrderBy(conflict => conflict.Sentences[0]))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            string who = conflict.Sentences.Count == 1 ? "Parts of this sentence" : string.Create(CultureInfo.InvariantCulture, $"{conflict.Sentences.Count} sentences");
            new RuleCheck(context, "timeline", conflict.Targets[0], conflict.Sentences[^1], context.Read(conflict.Sentences[^1]))
                .AgainstArticle(string.Join(" … ", conflict.Sentences.Select(context.Read)))
                .Differs("no timeline fits everything that these sentences say", new(who, Length(conflict.Gap))
                {
                    Content = string.Join(' ', conflict.Targets),
                    Related = conflict.Sentences.SkipLast(1).Select(sentence => context.Related(sentence, "part of the contradiction")).ToEquatableArray(),
                });
        }
    }

    private static string Length(long minutes) => minutes switch
    {
        >= 2 * 1440 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 1440} days"),
        >= 1440 => "a day",
        >= 120 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes"),
    };
}
