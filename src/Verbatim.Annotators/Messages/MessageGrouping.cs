using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Messages;

/// <summary>Decides which quotations are parts of one message.</summary>
internal sealed class MessageGrouping(AnnotatedArticle article, CommunicationClauses tellings)
{
    private readonly List<MessageDraft> _drafts = [];
    private readonly Dictionary<(string, string), MessageDraft> _threads = [];
    private readonly WordsOfMessages _words = new();
    private readonly List<(TextSpan Span, QuotationRecord Quotation)> _echoes = [];
    private int _lastEnd;

    /// <summary>The messages in the order in which the article tells them.</summary>
    public List<MessageDraft> Run()
    {
        foreach (Annotation<QuotationRecord> item in article.Get(QuotationRecord.Layer))
        {
            QuotationRecord quotation = item.Record;
            if (quotation.NestedIn is not null || quotation.Kind is not (QuotationKind.Direct or QuotationKind.Mixed) || quotation.Source?.Actor is not { } from)
            {
                continue;
            }

            if (quotation.Addressee is { } to && IsSent(quotation))
            {
                if (IsEcho(quotation, from))
                {
                    _echoes.Add((item.Span, quotation));
                    continue;
                }

                Place(item.Span, quotation, from, to);
                _lastEnd = Math.Max(item.Span.End, quotation.Cue?.Span.End ?? 0);
            }
            else if (IsEcho(quotation, from))
            {
                _echoes.Add((item.Span, quotation));
            }
        }

        LinkEchoes();
        return _drafts;
    }

    /// <summary>Speech and publication are no messages; a part without a cue of its own goes with the part before it.</summary>
    private static bool IsSent(QuotationRecord quotation) => quotation.Cue is not { } cue || !MessageWords.IsPublic(cue.Lemma);

    private void Place(TextSpan span, QuotationRecord quotation, string from, string to)
    {
        MessageDraft? last = _threads.GetValueOrDefault(MessageDraft.ThreadOf(from, to));
        CommunicationClause[] told = ClausesOf(span, quotation, from, to);
        bool isPart = last is not null && (quotation.ContinuesFrom is not null || (quotation.Cue is { } shared && last.Parts[^1].Quotation.Cue?.Span == shared.Span));
        if (last is not null && last.From == from && (isPart || !StartsAnew(span, quotation, told)))
        {
            last.Parts.Add((span, quotation));
            _words.Add(last, quotation.Content);
            return;
        }

        int block = article.Tree.Root.FindSentence(span.Start)?.Block.FullSpan.Start ?? 0;
        string? medium = told.LastOrDefault(telling => telling.Medium is not null && telling.Span.Start >= block)?.Medium ?? (quotation.Cue is { } cue ? MessageWords.MediumOf(cue.Lemma) : null);
        var draft = new MessageDraft(from, to)
        {
            Medium = MessageWords.Narrower(last?.Medium, medium),
            InReplyTo = Answers(quotation, told) && last is not null && last.From == to ? last : null,
        };
        draft.Parts.Add((span, quotation));
        _drafts.Add(draft);
        _threads[draft.Thread] = draft;
        _words.Add(draft, quotation.Content);
    }

    private static bool Answers(QuotationRecord quotation, CommunicationClause[] told) =>
        (quotation.Cue is { } cue && MessageWords.IsReply(cue.Lemma)) || told.Any(telling => telling.IsReply);

    /// <summary>The clauses since the part before that tell of the sender getting in touch; the quotation's own clause included.</summary>
    private CommunicationClause[] ClausesOf(TextSpan span, QuotationRecord quotation, string from, string to)
    {
        int end = Math.Max(span.Start, quotation.Cue?.Span.End ?? 0);
        var told = new List<CommunicationClause>();
        foreach (CommunicationClause telling in tellings.WithVerbIn(_lastEnd, end))
        {
            if (telling.IsBetween(from, to))
            {
                told.Add(telling);
            }
        }

        return [.. told];
    }

    private bool StartsAnew(TextSpan span, QuotationRecord quotation, CommunicationClause[] told)
    {
        if (told.Any(telling => telling.Date is not null || telling.IsAgain))
        {
            return true;
        }

        if (quotation.Cue is { } cue && article.Tree.Root.FindSentence(cue.Span.Start) is { } sentence
            && tellings.DatesIn(TextSpan.FromBounds(Math.Max(sentence.Span.Start, Math.Min(span.End, cue.Span.Start)), sentence.Span.End)).Any())
        {
            return true;
        }

        return Greets(span, quotation) && told.Length > 0;
    }

    private static bool Greets(TextSpan span, QuotationRecord quotation)
    {
        ReadOnlySpan<char> content = quotation.Content;
        int space = content.IndexOf(' ');
        return span.Length > 0 && space > 0 && content[..space].ToString().ToLowerInvariant() is "hi" or "hey" or "hello" or "dear" or "hiya";
    }

    /// <summary>Whether the words were quoted before as part of a message by the same sender, and are now only told of.</summary>
    private bool IsEcho(QuotationRecord quotation, string from) => _words.Find(quotation.Content, from) is not null;

    private void LinkEchoes()
    {
        foreach (var echo in _echoes)
        {
            if (_words.Find(echo.Quotation.Content, echo.Quotation.Source!.Actor!) is { } original)
            {
                original.Echoes.Add(echo);
            }
        }
    }
}
