using System.Collections.Frozen;
using System.Text;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>
/// The numbers in the clauses that tell of events ("opened 12 schools", "four million euros"): each belongs to the innermost clause, and to none where
/// a date or a quotation has it.
/// </summary>
internal sealed class EventFigures
{
    private static readonly FrozenSet<string> s_numerals = new[]
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
        "million", "billion", "trillion", "dozen", "half",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly int[] _owner;

    /// <summary>Looks where the events, dates and quotations of an article stand.</summary>
    public EventFigures(RecordRows rows)
    {
        TextSpan[] told = [.. rows.Dates.Select(date => date.Span), .. rows.Quotations.Select(quotation => quotation.Span)];
        _owner = new int[rows.Events.Select(item => item.Span.End).Concat(told.Select(span => span.End)).Append(0).Max()];
        foreach ((RecordRows.Event item, int index) in rows.Events.Select((item, index) => (item, index)).OrderByDescending(pair => pair.item.Span.Length))
        {
            _owner.AsSpan(item.Span.Start, item.Span.Length).Fill(index + 1);
        }

        foreach (TextSpan span in told)
        {
            _owner.AsSpan(span.Start, span.Length).Clear();
        }
    }

    /// <summary>The numbers as written, in order, divided by commas; <c>null</c> when there is none.</summary>
    /// <param name="item">The event; its text is that of its span.</param>
    /// <param name="index">Its place among the events.</param>
    public string? Of(RecordRows.Event item, int index)
    {
        if (item.Text.Length != item.Span.Length)
        {
            return null;
        }

        char[] own = item.Text.ToCharArray();
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = _owner[item.Span.Start + i] == index + 1 ? own[i] : ' ';
        }

        var figures = new StringBuilder();
        bool follows = false;
        foreach (string word in new string(own).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string core = word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '“', '”', '"', '*');
            bool isFigure = core.Any(char.IsAsciiDigit) || core.Split('-').Any(s_numerals.Contains);
            if (isFigure)
            {
                figures.Append(figures.Length == 0 ? "" : follows ? " " : ", ").Append(core);
            }

            follows = isFigure;
        }

        return figures.Length == 0 ? null : figures.ToString();
    }
}
