using System.Collections.Frozen;
using Verbatim.Annotations;
using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>The mentions of the actors by token, and the noun phrases that no actor has.</summary>
internal sealed class MentionIndex
{
    private const int LongestPhrase = 9;

    private static readonly FrozenSet<string> Determiners =
        "the a an this that these those his her its their our my your one another some many most several both each every no two three four five few"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Pronouns =
        "he she they it we i you who which".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotInPhrases = ("and or but as when while if because that which who whom is are was were be been has have had do does did "
        + "will would can could may might should must to in on at by for with from about after before than then so not n't he she they it we i you")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly TokenTable _tokens;
    private readonly Mention?[] _byStart;
    private readonly Mention?[] _byEnd;
    private readonly Dictionary<string, ActorRecord> _actors = new(StringComparer.Ordinal);

    public MentionIndex(TokenTable tokens, Layer<ActorRecord> actors)
    {
        _tokens = tokens;
        _byStart = new Mention?[tokens.Count + 1];
        _byEnd = new Mention?[tokens.Count + 1];
        foreach (ActorRecord actor in actors.Values)
        {
            _actors[actor.Id] = actor;
            foreach (ActorRecord.Mention mention in actor.Mentions)
            {
                int first = tokens.IndexAt(mention.Span.Start);
                int end = mention.Span.Length == 0 ? first : tokens.IndexAt(mention.Span.End - 1) + 1;
                if (end > first && end <= tokens.Count && (_byStart[first] is not { } other || other.End < end))
                {
                    _byStart[first] = _byEnd[end] = new Mention(first, end, actor.Id, mention.Form);
                }
            }
        }
    }

    /// <summary>The actor of an id.</summary>
    public ActorRecord? Find(string? actor) => actor is null ? null : _actors.GetValueOrDefault(actor);

    /// <summary>The actors' mention that begins at a token.</summary>
    public Mention? KnownAt(int token) => token < _byStart.Length && token >= 0 ? _byStart[token] : null;

    /// <summary>The noun phrase that begins at a token: the actor's mention, or what reads like one.</summary>
    public Mention? StartingAt(int token)
    {
        if (token < 0 || token >= _tokens.Count)
        {
            return null;
        }

        int first = token;
        if (Determiners.Contains(_tokens[first]) || (!_tokens.IsCapitalized(first) && _tokens.Kinds[first] == TokenKind.Word))
        {
            // "the president, John Doe": the name decides which actor the description belongs to.
            for (int i = first; i < Math.Min(first + 6, _tokens.Count) && _tokens.IsWord(i) && !NotInPhrases.Contains(_tokens[i]); i++)
            {
                if (KnownAt(i) is { } known)
                {
                    return known with { First = first };
                }
            }
        }

        if (KnownAt(token) is { } mention)
        {
            return mention;
        }

        if (Pronouns.Contains(_tokens[token]))
        {
            return new Mention(token, token + 1, null, MentionForm.Pronoun);
        }

        int end = token;
        while (end < _tokens.Count && end - token < LongestPhrase && InPhrase(end))
        {
            end++;
        }

        return end > token && (_tokens.IsCapitalized(end - 1) || Determiners.Contains(_tokens[token]) || end - token <= 3)
            ? new Mention(token, end, null, _tokens.IsCapitalized(end - 1) ? MentionForm.Name : MentionForm.Nominal)
            : null;
    }

    /// <summary>The noun phrase that ends before a token: the actor's mention, or what reads like one.</summary>
    public Mention? EndingAt(int end)
    {
        if (end <= 0 || end > _tokens.Count)
        {
            return null;
        }

        if (_byEnd[end] is { } mention)
        {
            return mention;
        }

        if (Pronouns.Contains(_tokens[end - 1]))
        {
            return new Mention(end - 1, end, null, MentionForm.Pronoun);
        }

        int first = end;
        while (first > 0 && end - first < LongestPhrase && _tokens.BlockOf[first - 1] == _tokens.BlockOf[end - 1] && InPhrase(first - 1))
        {
            first--;
            if (Determiners.Contains(_tokens[first]))
            {
                break;
            }
        }

        return first < end ? new Mention(first, end, null, _tokens.IsCapitalized(end - 1) ? MentionForm.Name : MentionForm.Nominal) : null;
    }

    private bool InPhrase(int token) => _tokens.Kinds[token] is TokenKind.Word or TokenKind.Clitic or TokenKind.Handle or TokenKind.Hyphen
        && !NotInPhrases.Contains(_tokens[token]) && !ReportingCues.TryGetVerb(_tokens[token], out _, out _);
}
