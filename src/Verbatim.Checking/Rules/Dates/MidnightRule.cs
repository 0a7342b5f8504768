using System.Globalization;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2006: "after midnight that day", told after the afternoon or the evening of that very day: it is the next day.</summary>
internal sealed class MidnightRule : DateRule
{
    private const int Noon = 12;

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2006", "After midnight is the next day", "“{0}”: that day is {1}, and the article has already reached {2}; after midnight it is {3}", DiagnosticSeverity.Warning, "dates");

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
    {
        (TextSpan span, DateRecord date) = dates[index];
        if (date.Type != TimexType.Time || date.InnerValue is null || !IsAfterMidnightOfTheDay(context, span) || DayOf(date) is not { } day)
        {
            return;
        }

        Annotation<DateRecord>? told = null;
        for (int i = 0; i < index; i++)
        {
            if (dates[i].Record is { Type: TimexType.Time, Range: { } range, Mod: null } earlier && Times.IsWithinDay(range) && range.FirstDay == day
                && range.Earliest.Hour >= Noon && earlier.Value.Contains('T', StringComparison.Ordinal))
            {
                told = dates[i];
            }
        }

        RuleCheck check = context.Check("after-midnight", dates[index], date.Text);
        if (told is not { } last)
        {
            check.AgainstCalendar(Times.Print(day)).Undecided("the article has not yet reached the afternoon or evening of that day");
            return;
        }

        string next = day.AddDays(1) is { } tomorrow ? Times.Print(tomorrow) : "the next day";
        string time = last.Record.Range!.Value.Earliest.ToString("H:mm", CultureInfo.InvariantCulture);
        check.AgainstCalendar($"after the midnight that ends {Times.Print(day)} it is {next}")
            .Differs($"the article has already reached {time} that day (“{last.Record.Text}”)", new(date.Text, Times.Print(day), time, next)
            {
                Related = [context.Related(last.Span, "told earlier")],
            });
    }

    private static LocalDate? DayOf(DateRecord date) =>
        date.InnerValue is { Length: 10 } inner && NodaTime.Text.LocalDatePattern.Iso.Parse(inner) is { Success: true } day ? day.Value : null;

    /// <summary>"after midnight that day": the words in this order; "that night" runs over midnight and is not meant.</summary>
    private static bool IsAfterMidnightOfTheDay(RuleContext context, TextSpan span)
    {
        if (context.Article.Tree.Root.FindSentence(span.Start) is not { } sentence)
        {
            return false;
        }

        int after = -1, midnight = -1, day = -1;
        SyntaxTokenList tokens = sentence.Tokens;
        for (int i = Math.Max(0, sentence.FindTokenIndex(span.Start) - 2); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
        {
            ReadOnlySpan<char> word = tokens[i].ValueText;
            after = word.Equals("after", StringComparison.OrdinalIgnoreCase) || word.Equals("past", StringComparison.OrdinalIgnoreCase) ? i : after;
            midnight = word.Equals("midnight", StringComparison.OrdinalIgnoreCase) ? i : midnight;
            day = word.Equals("day", StringComparison.OrdinalIgnoreCase) ? i : day;
        }

        return after >= 0 && midnight > after && day > midnight;
    }
}
