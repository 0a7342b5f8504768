using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2005: a stated length of time against the dates that it spans.</summary>
internal sealed class DurationRule : DateRule
{
    private static readonly FrozenSet<string> Exchanges = new[] { "correspondence", "exchange", "exchanges", "conversation", "conversations", "thread", "dialogue", "chat", "chats" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor Descriptor { get; } = new(
        "VB2005", "Duration and dates differ", "“{0}”: from {1} to {2} is {3}", DiagnosticSeverity.Warning, "dates");

    public override IReadOnlyList<LayerKey> Requires { get; } = [DateRecord.Layer, MessageRecord.Layer];

    protected override void Analyze(RuleContext context, Layer<DateRecord> dates, int index)
    {
        DateRecord date = dates[index].Record;
        if (date.Type != TimexType.Duration || Read(date.Value) is not { } stated || Spanned(context, dates, index) is not { } spanned)
        {
            return;
        }

        double actual = Length(spanned.First, spanned.Last, stated.Unit);
        string text = date.Text, length = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(actual, 1)} {Word(stated.Unit)}");
        string from = Times.Print(spanned.First), to = Times.Print(spanned.Last);
        Comparison comparison = context.Check("duration", dates[index], text).AgainstCalendar($"from {from} to {to}: {length}");
        if (Math.Abs(actual - stated.Count) <= (date.Mod is null ? 1 : Math.Max(1, stated.Count * 0.25)))
        {
            comparison.Agrees(spanned.Why);
        }
        else
        {
            comparison.Differs(spanned.Why, new(text, from, to, length) { Content = $"{text} {spanned.Why}" });
        }
    }

    /// <summary>The days that the duration is about: an exchange of messages, or two dates of the sentence ("from … to …", "between … and …").</summary>
    private static (LocalDate First, LocalDate Last, string Why)? Spanned(RuleContext context, Layer<DateRecord> dates, int index)
    {
        TextSpan span = dates[index].Span;
        if (context.Article.Tree.Root.FindSentence(span.Start) is not { } sentence)
        {
            return null;
        }

        SyntaxTokenList tokens = sentence.Tokens;
        int end = sentence.FindTokenIndex(span.End - 1) + 1;
        for (int i = end; i < tokens.Count && i < end + 3 && tokens[i].Kind is TokenKind.Word or TokenKind.Hyphen; i++)
        {
            if (Exchanges.Contains(tokens[i].ValueText.ToString()))
            {
                TimeRange[] sent = [.. context.Article.Get(MessageRecord.Layer).Values.Select(message => message.Sent?.Range).OfType<TimeRange>().Where(Times.IsWithinDay)];
                return sent.Length < 2 ? null : (sent.Min(range => range.FirstDay), sent.Max(range => range.FirstDay), "from the first dated message of the article to the last");
            }
        }

        ReadOnlySpan<Annotation<DateRecord>> inside = dates.StartingIn(sentence.FullSpan);
        for (int i = 0; i + 1 < inside.Length; i++)
        {
            (Annotation<DateRecord> first, Annotation<DateRecord> last) = (inside[i], inside[i + 1]);
            if (IsDay(first.Record) && IsDay(last.Record) && AreEnds(sentence, first.Span, last.Span))
            {
                LocalDate start = first.Record.Range!.Value.FirstDay, stop = last.Record.Range!.Value.FirstDay;
                return start <= stop ? (start, stop, "between the two dates of the sentence") : null;
            }
        }

        return null;
    }

    private static bool IsDay(DateRecord date) => date is { Type: TimexType.Date, Range: { } range, Mod: null } && Times.IsWithinDay(range);

    /// <summary>"from A to B", "from A until B", "between A and B".</summary>
    private static bool AreEnds(SentenceSyntax sentence, TextSpan first, TextSpan last)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        int before = sentence.FindTokenIndex(first.Start) - 1, between = sentence.FindTokenIndex(first.End);
        return before >= 0 && between + 1 == sentence.FindTokenIndex(last.Start)
            && ((tokens[before].ValueText is "from" or "From" && tokens[between].ValueText is "to" or "until" or "till" or "through")
                || (tokens[before].ValueText is "between" or "Between" && tokens[between].ValueText is "and"));
    }

    private static (int Count, char Unit)? Read(string value) =>
        value is ['P', .., 'D' or 'W' or 'M' or 'Y'] && int.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? (count, value[^1]) : null;

    private static double Length(LocalDate first, LocalDate last, char unit)
    {
        int days = Period.DaysBetween(first, last);
        if (unit is 'D' or 'W')
        {
            return unit == 'D' ? days : days / 7.0;
        }

        int months = (int)Period.Between(first, last, PeriodUnits.Months).Months;
        LocalDate whole = first.PlusMonths(months);
        int month = whole.AddMonths(1) is { } next ? Period.DaysBetween(whole, next) : CalendarSystem.Iso.GetDaysInMonth(whole.Year, whole.Month);
        double exact = months + (Period.DaysBetween(whole, last) / (double)Math.Max(1, month));
        return unit == 'M' ? exact : exact / 12;
    }

    private static string Word(char unit) => unit switch
    {
        'D' => "days",
        'W' => "weeks",
        'M' => "months",
        _ => "years",
    };
}
