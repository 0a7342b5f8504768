using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds whom a quoted stretch is spoken to: as the cue says, as the words call them, or the other party of the exchange.
/// Takes the stretches in reading order and remembers who wrote to whom.
/// </summary>
internal sealed class Addressees(TokenTable tokens, MentionIndex mentions, Narration narration)
{
    private readonly List<(string One, string Other)> _exchanges = [];
    private int _read;
    private int _lastSending = -1;
    private (string? Source, string? Addressee, int Block) _last;

    /// <summary>The actor that the stretch is spoken to, or <c>null</c>.</summary>
    public string? Find(QuoteRegion region, Attribution attribution)
    {
        ReadUpTo(region.Start);
        string? source = attribution.Source?.Actor;
        string? addressee = attribution.Addressee is { Form: MentionForm.Pronoun } && source is not null && PartnerOf(source) is { } partner
            ? partner
            : attribution.Addressee?.Actor;
        addressee ??= Vocative(region, source);
        if (addressee == source)
        {
            addressee = null;
        }

        if (addressee is null && source is not null && _last.Source == source && _last.Block == tokens.BlockOf[region.Start] && !IsOutsideExchange(region))
        {
            addressee = _last.Addressee;
        }

        if (addressee is null && source is not null && IsPartOfExchange(region, attribution))
        {
            addressee = PartnerOf(source) ?? ReceiverToldJustBefore(region, source);
        }

        if (source is not null && addressee is not null)
        {
            _exchanges.Add((source, addressee));
            _last = (source, addressee, tokens.BlockOf[region.Start]);
        }

        return addressee;
    }

    /// <summary>The other party of the last exchange that an actor has a part in, or <c>null</c>.</summary>
    public string? PartnerOf(string actor)
    {
        for (int i = _exchanges.Count - 1; i >= 0; i--)
        {
            if (Other(_exchanges[i], actor) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>The receiver of the sending that the sentence before tells of, whoever it says sent it.</summary>
    private string? ReceiverToldJustBefore(QuoteRegion region, string source)
    {
        if (_lastSending < 0 || tokens.BlockOf[_lastSending] != tokens.BlockOf[region.Start]
            || narration.SentencesBetween(_lastSending, region.Start) > 1 || _exchanges.Count == 0)
        {
            return null;
        }

        string receiver = _exchanges[^1].Other;
        return receiver == source ? null : receiver;
    }

    private static string? Other((string One, string Other) exchange, string actor) =>
        exchange.One == actor ? exchange.Other : exchange.Other == actor ? exchange.One : null;

    /// <summary>Remembers the narrated sendings, "A sent a message to B", "A wrote to B", up to a token.</summary>
    private void ReadUpTo(int end)
    {
        for (; _read < end; _read++)
        {
            int i = _read;
            if (narration.IsQuoted(i) || !IsSending(i))
            {
                continue;
            }

            int clauseEnd = narration.EndOfClause(i);
            string? to = null;
            bool toPronoun = false;
            for (int j = i + 1; j < clauseEnd && to is null; j++)
            {
                bool isObject = tokens.Is(j - 1, "to") || j == i + 1 || (j == i + 2 && tokens.Is(i + 1, "again"));
                Mention? whom = isObject ? mentions.KnownAt(j) : null;
                to = whom?.Actor;
                toPronoun = whom is { Form: MentionForm.Pronoun };
            }

            string? from = null;
            for (int j = i - 1; j >= narration.StartOfClause(i) && from is null; j--)
            {
                from = !narration.IsQuoted(j) && mentions.KnownAt(j) is { } known && known.End <= i ? known.Actor : null;
            }

            if (from is not null && toPronoun && PartnerOf(from) is { } partner)
            {
                to = partner;
            }

            if (from is not null && to is not null && from != to)
            {
                _exchanges.Add((from, to));
                _lastSending = i;
            }
        }
    }

    private bool IsSending(int token) => tokens[token].ToLowerInvariant() is "sent" or "sends" or "sending"
        || (ReportingCues.TryGetVerb(tokens[token], out _, out CueKind kind) && kind == CueKind.Write);

    /// <summary>Whether the words are written in the thread, not spoken to the world or published.</summary>
    private bool IsPartOfExchange(QuoteRegion region, Attribution attribution)
    {
        if (IsOutsideExchange(region))
        {
            return false;
        }

        if (attribution.CueFirst < 0)
        {
            return attribution.ContinuesFrom >= 0 || attribution.Rule == "same-paragraph";
        }

        bool isVerb = false;
        CueKind kind = default;
        for (int i = attribution.CueFirst; i < attribution.CueEnd && !isVerb; i++)
        {
            isVerb = ReportingCues.TryGetVerb(tokens[i], out _, out kind);
        }

        return !isVerb || kind is CueKind.Write or CueKind.GoOn or CueKind.Ask;
    }

    /// <summary>
    /// Whether the words in front tell of publishing (<c>She tweeted the link. "…," she wrote</c>), or of a message by somebody else
    /// (<c>She was emailed an offer and responded, "…"</c>), so that the words are no part of the exchange.
    /// </summary>
    private bool IsOutsideExchange(QuoteRegion region)
    {
        int blockStart = tokens.BlockStart[tokens.BlockOf[region.Start]], clauseStart = narration.StartOfClause(region.Start);
        bool isAdjacent = true;
        for (int i = region.Start - 1; i >= blockStart && (isAdjacent || i >= clauseStart); i--)
        {
            isAdjacent &= !narration.IsQuoted(i);
            if (!narration.IsQuoted(i) && ReportingCues.TryGetVerb(tokens[i], out _, out CueKind kind) && kind is CueKind.Publish or CueKind.Write)
            {
                bool isPassive = i > 0 && tokens[i - 1].ToLowerInvariant() is "was" or "were" or "is" or "are" or "been" or "being";
                if (isPassive || (isAdjacent && kind == CueKind.Publish))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A name that the words call at their start: <c>Hi Ann,</c>, <c>Ann, …</c>.</summary>
    private string? Vocative(QuoteRegion region, string? source)
    {
        int i = region.First;
        bool greets = tokens[i].ToLowerInvariant() is "hey" or "hi" or "hello" or "dear" or "hiya" or "yo" or "thanks" or "ok" or "okay" or "sorry";
        i += greets ? 1 : 0;
        if (i >= region.Last || !tokens.IsCapitalized(i))
        {
            return null;
        }

        int end = i + 1;
        while (end < region.Last && tokens.Kinds[end] == TokenKind.Word && tokens.IsCapitalized(end))
        {
            end++;
        }

        bool isCalled = greets || (end < region.Last && tokens.Kinds[end] == TokenKind.Comma && end == i + 1);
        if (!isCalled)
        {
            return null;
        }

        string called = tokens[i];
        string? byThread = source is not null && PartnerOf(source) is { } partner && mentions.Find(partner) is { Kind: ActorKind.Person } person
            && called.Length >= 3 && person.Name.StartsWith(called, StringComparison.OrdinalIgnoreCase)
                ? partner
                : null;
        return byThread ?? mentions.KnownAt(i)?.Actor;
    }
}
