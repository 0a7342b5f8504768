using Verbatim.Annotations;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>Which dates of an article count from which: each has at most one anchor, a date or a message, which has a date in turn.</summary>
internal sealed class DateChain(AnnotatedArticle article)
{
    private readonly Dictionary<string, string?> _anchors = article.Get(DateRecord.Layer).Values.ToDictionary(date => date.Id, date => date.Anchor, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _dates = article.Get(MessageRecord.Layer).Values.ToDictionary(message => message.Id, message => message.Sent?.Date, StringComparer.Ordinal);

    /// <summary>Whether a date counts from another, directly or by way of further dates and messages.</summary>
    public bool CountsFrom(string date, string other)
    {
        string? at = date;
        for (int steps = 0; at is not null && steps <= _anchors.Count + _dates.Count; steps++)
        {
            at = _anchors.TryGetValue(at, out string? anchor) ? anchor : _dates.GetValueOrDefault(at);
            if (at == other)
            {
                return true;
            }
        }

        return false;
    }
}
