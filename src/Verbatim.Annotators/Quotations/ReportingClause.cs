using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>Reads reporting clauses by local syntax: the verb, its subject, whom it is spoken to.</summary>
internal sealed class ReportingClause(TokenTable tokens, Narration narration, MentionIndex mentions)
{
    /// <summary>The noun phrase that a cue is spoken to, or <c>null</c>.</summary>
    public Mention? AddresseeOf(int cueFirst, int cueEnd, Mention source)
    {
        for (int end = cueFirst + 1; end <= cueEnd; end++)
        {
            if (AddresseeOf(end, source) is { } addressee)
            {
                return addressee;
            }
        }

        return null;
    }

    /// <summary>The noun phrase behind a cue that it is spoken to: <c>told Smith</c>, <c>wrote to Smith</c>, <c>sent him a message</c>.</summary>
    public Mention? AddresseeOf(int cueEnd, Mention source)
    {
        int i = SkipAdverbs(cueEnd);
        if (tokens.Is(i, "to") || tokens.Is(i, "with"))
        {
            return mentions.StartingAt(i + 1) is { Form: not MentionForm.Nominal } to ? to : mentions.KnownAt(i + 1);
        }

        string cue = tokens[cueEnd - 1];
        return ReportingCues.TryGetVerb(cue, out string lemma, out CueKind kind)
            && (lemma is "tell" or "ask" or "inform" or "assure" or "advise" or "warn" or "urge" or "send" || kind == CueKind.Write)
            && mentions.StartingAt(i) is { } whom && whom.First != source.First && whom.Form != MentionForm.Nominal
                ? whom
                : null;
    }

    /// <summary>The subject of the verb that hands the words over: <c>She sent him a short message: "…"</c></summary>
    public Mention? GiverOf(int noun, int start, bool isIntroduced)
    {
        for (int i = noun - 1; i > start && isIntroduced; i--)
        {
            if (tokens[i].ToLowerInvariant() is "sent" or "sends" or "issued" or "issues" or "released" or "releases" or "gave" or "gives" or "made" or "left"
                or "had" or "has" or "delivered" or "shared" or "added" && !narration.IsQuoted(i))
            {
                return SubjectOf(i, start)?.Mention;
            }
        }

        return null;
    }

    /// <summary>The possessor of a noun, or whom it comes from.</summary>
    public Mention? OwnerOf(int noun, int start, int end)
    {
        for (int i = noun - 1; i >= Math.Max(start, noun - 4); i--)
        {
            if (tokens.Is(i, "'s") || tokens.Is(i, "’s"))
            {
                return mentions.EndingAt(i);
            }

            if (tokens[i].ToLowerInvariant() is "his" or "her" or "its" or "their")
            {
                return mentions.KnownAt(i) ?? new Mention(i, i + 1, null, MentionForm.Pronoun);
            }
        }

        return noun + 2 < end && (tokens.Is(noun + 1, "from") || tokens.Is(noun + 1, "by")) ? mentions.StartingAt(noun + 2) : null;
    }

    /// <summary>The reporting verb behind a subject, adverbs and auxiliaries skipped; -1 when there is none or it is negated.</summary>
    public int AdverbsThenVerb(int token, int end)
    {
        int i = SkipAdverbs(token);
        return i < end && IsVerb(i) && !IsNegated(token, i) ? i : -1;
    }

    /// <summary>The reporting verb of a subject, an apposition between commas skipped; -1 when there is none.</summary>
    public int VerbAfter(int token, int end)
    {
        int i = SkipAdverbs(token);
        if (AdverbsThenVerb(token, end) is >= 0 and int near)
        {
            return near;
        }

        if (i < end && tokens.Kinds[i] == TokenKind.Comma)
        {
            for (int comma = i + 1; comma < end; comma++)
            {
                if (tokens.Kinds[comma] == TokenKind.Comma)
                {
                    int verb = SkipAdverbs(comma + 1);
                    if (verb < end && IsVerb(verb) && !IsParticiple(verb))
                    {
                        return verb;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>The first token that is neither an adverb nor an auxiliary.</summary>
    public int SkipAdverbs(int token)
    {
        while (token < tokens.Count && (IsAdverb(token) || IsAuxiliary(token)))
        {
            token++;
        }

        return token;
    }

    /// <summary>Whether a token is a reporting verb here.</summary>
    public bool IsVerb(int token) => tokens.Kinds[token] == TokenKind.Word
        && ((ReportingCues.TryGetVerb(tokens[token], out _, out _) && !(ReportingCues.IsNoun(tokens[token]) && !HasSubjectBefore(token)))
            || ((tokens.Is(token, "went") || tokens.Is(token, "goes")) && tokens.Is(token + 1, "on")));

    /// <summary>Whether a token is a verb of publishing.</summary>
    public bool IsPublishing(int token) => ReportingCues.TryGetVerb(tokens[token], out _, out CueKind kind) && kind == CueKind.Publish;

    /// <summary>Whether "according to" begins at a token.</summary>
    public bool IsAccordingTo(int token) => tokens.Is(token, "according") && tokens.Is(token + 1, "to");

    /// <summary>Whether a token is a present participle.</summary>
    public bool IsParticiple(int token) => tokens[token].EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether a verb tells of an opinion or a wish and not of speaking.</summary>
    public bool IsHolding(int token) => ReportingCues.TryGetVerb(tokens[token], out _, out CueKind kind) && kind == CueKind.Hold;

    /// <summary>Whether a negation stands between two tokens.</summary>
    public bool IsNegated(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (tokens[i].ToLowerInvariant() is "not" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A form that is a noun as well ("offer", "emails") is a verb only right behind a phrase that can be its subject.</summary>
    private bool HasSubjectBefore(int token)
    {
        int i = token;
        while (i > 0 && (IsAuxiliary(i - 1) || IsAdverb(i - 1)))
        {
            i--;
        }

        return (i < token && !IsAdverb(i))
            || (mentions.EndingAt(i) is { Form: MentionForm.Pronoun } or { Actor: not null } && !IsPossessive(i - 1));
    }

    private bool IsPossessive(int token) => tokens[token].ToLowerInvariant() is "his" or "her" or "its" or "their" or "'s" or "’s";

    /// <summary>Whether a past participle stands behind a form of "be", so that its subject is not who speaks.</summary>
    private bool IsPassive(int verb)
    {
        int i = verb - 1;
        while (i > 0 && (IsAdverb(i) || tokens[i].ToLowerInvariant() is "been" or "not"))
        {
            i--;
        }

        return !IsParticiple(verb) && i >= 0 && tokens[i].ToLowerInvariant() is "was" or "were" or "is" or "are" or "being" or "be" or "got";
    }

    private bool IsAuxiliary(int token) => tokens[token].ToLowerInvariant() is "had" or "has" or "have" or "would" or "will" or "did" or "does" or "do"
        or "is" or "was" or "were" or "are" or "been" or "can" or "could" or "may" or "might" or "must" or "should" or "n't" or "not" or "n’t";

    private bool IsAdverb(int token) => tokens[token].EndsWith("ly", StringComparison.Ordinal)
        || tokens[token].ToLowerInvariant() is "again" or "also" or "then" or "later" or "once" or "further" or "now" or "even" or "just" or "twice" or "often" or "himself" or "herself" or "itself" or "themselves" or "reportedly" or "still";

    private bool IsObject(Mention mention, int start) => mention.First > start
        && tokens[mention.First - 1].ToLowerInvariant() is "to" or "of" or "in" or "on" or "at" or "by" or "for" or "with" or "from" or "about" or "against" or "after" or "before" or "than" or "between" or "as";

    private bool IsOwner(Mention mention) => mention.End < tokens.Count && (tokens.Is(mention.End, "'s") || tokens.Is(mention.End, "’s") || tokens.Is(mention.End, "'"));

    /// <summary>The noun phrase that is the subject of a verb, and the rule that found it.</summary>
    public (Mention Mention, string Rule)? SubjectOf(int verb, int start)
    {
        if (IsPassive(verb))
        {
            return null;
        }

        int i = verb;
        while (i > start && (IsAuxiliary(i - 1) || IsAdverb(i - 1)))
        {
            i--;
        }

        if (i > start && mentions.EndingAt(i) is { } near && near.First >= start && !IsObject(near, start))
        {
            return (near, "subject-verb");
        }

        // "Hugh Hill, a doctor, said": the phrase in front of the commas.
        if (i > start && tokens.Kinds[i - 1] == TokenKind.Comma && !IsParticiple(verb))
        {
            for (int comma = i - 2; comma > start; comma--)
            {
                if (tokens.Kinds[comma] == TokenKind.Comma && mentions.EndingAt(comma) is { } name && name.First >= start && !IsObject(name, start))
                {
                    return (name, "subject-apposition-verb");
                }
            }
        }

        // "a remark by Smith about wanting": the phrase in front is who wants.
        if (i > start + 1 && IsParticiple(verb) && tokens[i - 1].ToLowerInvariant() is "about" or "of" or "for" or "by" && mentions.EndingAt(i - 1) is { Actor: not null } controller)
        {
            return (controller, "participle-controller");
        }

        // "He called and said", "She wrote again, asking": the first phrase of the sentence that is nobody's object.
        for (int first = start; first < verb; first++)
        {
            if (!narration.IsQuoted(first) && mentions.KnownAt(first) is { } known && known.End <= verb)
            {
                if (!IsObject(known, start) && !IsOwner(known))
                {
                    return (known, "shared-subject");
                }

                first = known.End - 1;
            }
        }

        return null;
    }
}
