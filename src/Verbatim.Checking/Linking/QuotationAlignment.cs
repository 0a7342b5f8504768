using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Linking;

/// <summary>
/// Which wording on record a quotation is of, and which message of the truth a message of the article is. The nearest tier wins; among equals
/// a wording borne out by something other than the article, then the speaker and the date that agree, then the longer passage.
/// </summary>
internal sealed class QuotationAlignment
{
    /// <summary>A passage with fewer words is too common to be found by its words alone.</summary>
    private const int MinWords = 4;

    private readonly AnnotatedArticle _article;
    private readonly ActorAlignment _actors;
    private readonly GroundTruth _truth;
    private readonly Dictionary<string, QuotationMatch> _matches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageFact> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MessageRecord> _messageOf = new(StringComparer.Ordinal);
    private readonly (MessageFact Message, Wording Wording, NormalizedText Words)[] _wordings;

    public QuotationAlignment(AnnotatedArticle article, ActorAlignment actors, GroundTruth truth)
    {
        (_article, _actors, _truth) = (article, actors, truth);
        _wordings = [.. truth.Messages.SelectMany(message => message.Wordings.Select(wording => (message, wording, NormalizedText.Parse(wording.Text))))];
        foreach (MessageRecord message in article.Get(MessageRecord.Layer).Values)
        {
            foreach (string quotation in message.Quotations)
            {
                _messageOf.TryAdd(quotation, message);
            }
        }

        foreach (Annotation<QuotationRecord> quotation in article.Get(QuotationRecord.Layer))
        {
            QuotationMatch match = QuotedStretch.Read(article, quotation);
            _matches.TryAdd(quotation.Record.Id, match);
            if (match.Skipped is null)
            {
                match.Wording = Best(match, null);
            }
        }

        LinkMessages();
        foreach (QuotationMatch match in _matches.Values.Where(match => match.Skipped is null && match.Wording is null))
        {
            match.Wording = MessageOf(match.Quotation) is { } message && FactOf(message) is { } fact ? Best(match, fact) : null;
        }
    }

    /// <summary>All quotations in reading order.</summary>
    public IEnumerable<QuotationMatch> All => _article.Get(QuotationRecord.Layer).Values.Select(quotation => _matches[quotation.Id]);

    /// <summary>The quotation of an id, or <c>null</c>.</summary>
    public QuotationMatch? Find(string quotation) => _matches.GetValueOrDefault(quotation);

    /// <summary>The innermost compared quotation that holds the span, or <c>null</c>.</summary>
    public QuotationMatch? At(TextSpan span)
    {
        Layer<QuotationRecord> layer = _article.Get(QuotationRecord.Layer);
        int low = LowerBound.Find(layer.Count, (layer, span.Start), static (s, i) => s.layer[i].Span.Start <= s.Start);
        const int reach = 8;
        for (int i = low - 1; i >= 0 && i >= low - reach; i--)
        {
            if (layer[i].Span.Contains(span) && _matches[layer[i].Record.Id] is { Wording: not null } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The message of the article that a quotation is a part of.</summary>
    public MessageRecord? MessageOf(QuotationRecord quotation) => _messageOf.GetValueOrDefault(quotation.Id);

    /// <summary>The fact of a message of the article; <c>null</c> when none is known.</summary>
    public MessageFact? FactOf(MessageRecord message) => _messages.GetValueOrDefault(message.Id);

    /// <summary>Whether parts of the message are on record as parts of different messages.</summary>
    public bool HasPartsOfOthers(MessageRecord message) =>
        message.Quotations.Select(id => _matches.GetValueOrDefault(id)?.Wording?.Message.Id).OfType<string>().Distinct().Skip(1).Any();

    /// <summary>The messages of the article that are this fact.</summary>
    public IEnumerable<Annotation<MessageRecord>> RecordsOf(MessageFact fact) =>
        _article.Get(MessageRecord.Layer).Where(message => FactOf(message.Record)?.Id == fact.Id);

    private WordingMatch? Best(QuotationMatch match, MessageFact? only)
    {
        string? speaker = _actors.FactOf(match.Quotation.Source?.Actor)?.Id;
        MessageRecord? message = MessageOf(match.Quotation);
        WordingMatch? best = null;
        (int, int, int, int) bestRank = default;
        foreach ((MessageFact fact, Wording wording, NormalizedText words) in _wordings)
        {
            if ((only is not null && only.Id != fact.Id) || WordingMatcher.Compare(match.Quoted, match.ClaimsEnd, fact, wording, words) is not { } found)
            {
                continue;
            }

            bool saidBySame = speaker == fact.From;
            bool isDistinct = found.Matched >= MinWords && found.MatchedContent >= 2;
            // Two people may say similar things; words changed and another speaker together need nearly all the words.
            bool isOthers = found.Tier == MatchTier.Altered && speaker is not null && !saidBySame && found.Matched * 5 < match.Quoted.Words.Length * 4;
            if (only is null && !saidBySame && (!isDistinct || isOthers))
            {
                continue;
            }

            int context = (saidBySame ? 2 : 0) + (message?.Sent?.Range is { } sent && fact.Sent?.Range is { } known && sent.Overlaps(known) ? 1 : 0);
            var rank = (-(int)found.Tier, found.IsCorroborated ? 1 : 0, context, found.Matched);
            if (best is null || rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (found, rank);
            }
        }

        return best;
    }

    private void LinkMessages()
    {
        foreach (MessageRecord message in _article.Get(MessageRecord.Layer).Values)
        {
            MessageFact? byWords = message.Quotations
                .Select(id => _matches.GetValueOrDefault(id)?.Wording)
                .Where(wording => wording is not null && wording.Tier != MatchTier.Altered)
                .GroupBy(wording => wording!.Message)
                .OrderByDescending(group => group.Sum(wording => wording!.Matched))
                .Select(group => group.Key).FirstOrDefault();
            byWords ??= message.Quotations.Select(id => _matches.GetValueOrDefault(id)?.Wording?.Message).FirstOrDefault(fact => fact is not null);
            if ((byWords ?? ByContext(message)) is { } fact)
            {
                _messages.Add(message.Id, fact);
            }
        }
    }

    /// <summary>The only message of the truth between the two on the day.</summary>
    private MessageFact? ByContext(MessageRecord message)
    {
        if (_actors.FactOf(message.From) is not { } from || message.Sent?.Range is not { } sent)
        {
            return null;
        }

        string? to = _actors.FactOf(message.To)?.Id;
        MessageFact[] found = [.. _truth.Messages.Where(fact =>
            fact.From == from.Id && (to is null || fact.To == to) && fact.Sent is not null && fact.Sent.Range.Overlaps(sent))];
        return found.Length == 1 ? found[0] : null;
    }
}
