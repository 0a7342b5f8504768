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
    private readonly List<(TextSpan Span, int At)> _stretches = [];

    /// <summary>Looks where the events, dates and quotations of an article stand.</summary>
    public EventFigures(RecordRows rows)
    {
        _owner = new int[Cover(rows.Events)];
        foreach ((RecordRows.Event item, int index) in rows.Events.Select((item, index) => (item, index)).OrderByDescending(pair => pair.item.Span.Length))
        {
            Fill(item.Span, index + 1);
        }

        foreach (TextSpan span in rows.Dates.Select(date => date.Span).Concat(rows.Quotations.Select(quotation => quotation.Span)))
        {
            Fill(span, 0);
        }
    }

    /// <summary>The numbers as written, in order, divided by commas; <c>null</c> when there is none.</summary>
    /// <param name="item">The event; its text is that of its span.</param>
    /// <param name="index">Its place among the events.</param>
    public string? Of(RecordRows.Event item, int index)
    {
        if (!IsReadable(item))
        {
            return null;
        }

        char[] own = item.Text.ToCharArray();
        (TextSpan span, int at) = _stretches[FirstEndingBehind(item.Span.Start)];
        for (int i = 0; i < own.Length; i++)
        {
            own[i] = _owner[at + item.Span.Start - span.Start + i] == index + 1 ? own[i] : ' ';
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

    private static bool IsReadable(RecordRows.Event item) => item.Text.Length > 0 && item.Text.Length == item.Span.Length;

    /// <summary>
    /// Joins the spans of the events whose numbers can be read into stretches apart, so that what is kept of them is as long as their texts: the spans
    /// of a file may be anything.
    /// </summary>
    /// <returns>The length of all stretches together.</returns>
    private int Cover(IReadOnlyList<RecordRows.Event> events)
    {
        int length = 0;
        foreach (TextSpan span in events.Where(IsReadable).Select(item => item.Span).Order())
        {
            if (_stretches is [.., var (last, at)] && span.Start <= last.End)
            {
                var joined = TextSpan.FromBounds(last.Start, Math.Max(last.End, span.End));
                length += joined.Length - last.Length;
                _stretches[^1] = (joined, at);
            }
            else
            {
                _stretches.Add((span, length));
                length += span.Length;
            }
        }

        return length;
    }

    private void Fill(TextSpan span, int owner)
    {
        for (int i = FirstEndingBehind(span.Start); i < _stretches.Count && _stretches[i].Span.Start < span.End; i++)
        {
            (TextSpan stretch, int at) = _stretches[i];
            int start = Math.Max(stretch.Start, span.Start), end = Math.Min(stretch.End, span.End);
            _owner.AsSpan(at + start - stretch.Start, end - start).Fill(owner);
        }
    }

    /// <summary>The first stretch that ends behind a place.</summary>
    private int FirstEndingBehind(int position)
    {
        int low = 0, high = _stretches.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _stretches[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
