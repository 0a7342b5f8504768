using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>VB2004: a date or a time of day that does not exist.</summary>
internal sealed class ImpossibleDateAnalyzer : Analyzer
{
    private const string Check = "date-exists";

    private static readonly FrozenDictionary<string, int> Months = Names(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new("VB2004", "Impossible date", "there is no “{0}”: {1}", DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [DateRecord.Layer];

    /// <inheritdoc/>
    public override void Analyze(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (SentenceSyntax sentence in context.Article.Tree.Root.Sentences)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            SyntaxTokenList tokens = sentence.Tokens;
            for (int i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Word && char.IsUpper(tokens[i].ValueText[0]) && MonthOf(tokens[i]) is { } month)
                {
                    AnalyzeMonth(context, tokens, i, month);
                }
                else if (tokens[i].Kind == TokenKind.Number)
                {
                    AnalyzeClock(context, tokens, i);
                }
            }
        }
    }

    private static void AnalyzeMonth(AnalysisContext context, SyntaxTokenList tokens, int month, int number)
    {
        if (month + 1 < tokens.Count && DayOf(tokens[month + 1]) is { } behind)
        {
            bool comma = month + 2 < tokens.Count && tokens[month + 2].Kind == TokenKind.Comma;
            Judge(context, tokens, month, month + 1, number, behind, YearAt(tokens, month + (comma ? 3 : 2)));
        }
        else if (month > 0 && DayOf(tokens[month - 1]) is { } before)
        {
            Judge(context, tokens, month - 1, month, number, before, YearAt(tokens, month + 1));
        }
    }

    private static void Judge(AnalysisContext context, SyntaxTokenList tokens, int first, int last, int month, int day, int? year)
    {
        // Without a year a leap day is possible, and a larger number than any month has days may count something else.
        int days = CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month);
        TextSpan span = TextSpan.FromBounds(tokens[first].Span.Start, tokens[last].Span.End);
        string name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), text = context.Read(span);
        string rule = string.Create(CultureInfo.InvariantCulture, $"{name}{(year is null ? "" : " ")}{year} has {days} days");
        Evidence evidence = Checks.Calendar(rule);
        if (day >= 1 && day <= days)
        {
            context.Report(Checks.Decided(Check, null, span, text, true, evidence, "the calendar has such a day"));
        }
        else if (day <= 31 || year is not null)
        {
            context.Report(Checks.Decided(Check, null, span, text, false, evidence, "the calendar has no such day"), span, text, [text, rule]);
        }
    }

    private static void AnalyzeClock(AnalysisContext context, SyntaxTokenList tokens, int index)
    {
        ReadOnlySpan<char> value = tokens[index].ValueText;
        int colon = value.IndexOf(':');
        bool told = index > 0 && tokens[index - 1].ValueText is "at" or "At" or "around" or "by" or "until"
            || index + 1 < tokens.Count && tokens[index + 1].ValueText is "a.m." or "p.m." or "am" or "pm" or "AM" or "PM";
        if (colon is < 1 or > 2 || !told
            || !int.TryParse(value[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out int hour)
            || value.Length < colon + 3
            || !int.TryParse(value.Slice(colon + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int minute)
            || (hour <= 24 && minute <= 59))
        {
            return;
        }

        string text = value.ToString();
        Evidence evidence = Checks.Calendar("a day has 24 hours of 60 minutes");
        context.Report(Checks.Decided(Check, null, tokens[index].Span, text, false, evidence, "the clock has no such time"), tokens[index].Span, text, [text, evidence.Text]);
    }

    private static int? MonthOf(SyntaxToken token)
    {
        Span<char> lower = stackalloc char[16];
        ReadOnlySpan<char> text = token.ValueText.TrimEnd('.');
        return text.Length <= lower.Length && Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..text.ToLowerInvariant(lower)], out int month) ? month : null;
    }

    /// <summary>A number that can only be a day: digits with or without the ending of an ordinal.</summary>
    private static int? DayOf(SyntaxToken token)
    {
        ReadOnlySpan<char> text = token.ValueText;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length : digits;
        bool ordinal = text[digits..] is "st" or "nd" or "rd" or "th";
        return token.Kind == TokenKind.Number && digits is 1 or 2 && (digits == text.Length || ordinal) ? int.Parse(text[..digits], CultureInfo.InvariantCulture) : null;
    }

    private static int? YearAt(SyntaxTokenList tokens, int index) =>
        index < tokens.Count && tokens[index].ValueText.Length == 4 && int.TryParse(tokens[index].ValueText, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and < 2200 ? year : null;

    private static FrozenDictionary<string, int> Names(params string[] names) =>
        names.SelectMany((name, index) => new[] { name, name[..3], name == "september" ? "sept" : name }.Distinct().Select(form => (form, index + 1)))
            .ToFrozenDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);
}
