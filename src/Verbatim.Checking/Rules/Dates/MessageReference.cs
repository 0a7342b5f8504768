using System.Collections.Frozen;
using Verbatim.Annotations;
using Verbatim.Checking.Linking;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Dates;

/// <summary>
/// Which message on record a clause of the narration speaks of: <c>X received the first message from Y</c>, <c>Y wrote the last letter to X</c>.
/// </summary>
internal static class MessageReference
{
    private static readonly FrozenSet<string> Nouns = Set("message messages email emails e-mail e-mails mail letter letters note text texts memo telegram fax");
    private static readonly FrozenSet<string> Receiving = Set("received receives receive got gets get read reads opened");
    private static readonly FrozenSet<string> Sending = Set("sent sends send wrote writes write mailed emailed e-mailed posted texted");
    private static readonly FrozenSet<string> First = Set("first earliest initial opening");
    private static readonly FrozenSet<string> Last = Set("last latest final");

    /// <summary>The message; <c>null</c> when the clause speaks of none or of more than one that could be meant.</summary>
    public static MessageFact? Find(RuleContext context, SyntaxTokenList tokens, int start, int end)
    {
        int verb = -1, noun = -1, order = 0;
        bool receives = false;
        for (int i = start; i < end; i++)
        {
            string word = tokens[i].ValueText.ToString().ToLowerInvariant();
            if (verb < 0 && (Receiving.Contains(word) || Sending.Contains(word)))
            {
                (verb, receives) = (i, Receiving.Contains(word));
            }
            else if (verb >= 0 && noun < 0 && Nouns.Contains(word))
            {
                noun = i;
            }
            else if (verb >= 0 && noun < 0)
            {
                order = First.Contains(word) ? 1 : Last.Contains(word) ? -1 : order;
            }
        }

        if (verb < 0 || noun < 0 || order == 0)
        {
            return null;
        }

        string? subject = ActorIn(context, tokens, start, verb), other = ActorIn(context, tokens, noun + 1, end);
        if (subject is null)
        {
            return null;
        }

        (string? from, string? to) = receives ? (other, subject) : (subject, other);
        MessageFact[] found = [.. context.Truth.Messages
            .Where(message => message.Sent is not null && (from is null || message.From == from) && (to is null || message.To == to))
            .OrderBy(message => message.Sent!.Range.Earliest)];
        MessageFact? chosen = order > 0 ? found.FirstOrDefault() : found.LastOrDefault();
        return chosen is { IsCorroborated: true } ? chosen : null;
    }

    private static string? ActorIn(RuleContext context, SyntaxTokenList tokens, int start, int end)
    {
        if (start >= end)
        {
            return null;
        }

        TextSpan span = TextSpan.FromBounds(tokens[start].Span.Start, tokens[end - 1].Span.End);
        ActorAlignment actors = context.Links.Actors;
        return context.Article.Get(ActorRecord.Layer).Values
            .SelectMany(actor => actor.Mentions.Where(mention => span.Contains(mention.Span)).Select(mention => (actor, mention)))
            .OrderBy(item => item.mention.Span)
            .Select(item => actors.FactOf(item.actor.Id)?.Id).FirstOrDefault(id => id is not null);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
