using Verbatim.Annotations;
using Verbatim.Records;

namespace Verbatim.Checking.Rules.Quotations;

/// <summary>Which dates of an article count from which: each has at most one anchor, a date or a message, which has a date in turn.</summary>
internal sealed class DateChain(AnnotatedArticle article)
{
    private readonly Layer<DateRecord> _dates = article.Get(DateRecord.Layer);
    private readonly Layer<MessageRecord> _messages = article.Get(MessageRecord.Layer);

    /// <summary>Whether a date counts from another, directly or by way of further dates and messages.</summary>
    public bool CountsFrom(string date, string other)
    {
        string? at = date;
        for (int steps = 0; at is not null && steps <= _dates.Count + _messages.Count; steps++)
        {
            at = _dates.Find(at) is { } found ? found.Record.Anchor : _messages.Find(at)?.Record.Sent?.Date;
            if (at == other)
            {
                return true;
            }
        }

        return false;
    }
}
