using Verbatim.Annotators.Actors;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds cue and source of quoted stretches by local syntax: what stands before and behind the stretch in its sentence, and
/// what the stretches before it in the paragraph have.
/// </summary>
internal sealed class RuleAttributor(ArticleTokens tokens, QuoteRegion[] regions, MentionIndex mentions)
{
    private readonly Attribution?[] _found = new Attribution?[regions.Length];
    private readonly Narration _narration = new(tokens, regions);

    /// <summary>One entry for each stretch; <c>null</c> where nothing was found.</summary>
    public Attribution?[] Run()
    {
        for (int i = 0; i < regions.Length; i++)
        {
            if (regions[i].Parent < 0)
            {
                _found[i] = Attribute(i);
            }
        }

        return _found;
    }

    private Attribution? Attribute(int index)
    {
        QuoteRegion region = regions[index];
        if (region.Form == QuoteForm.Chat)
        {
            var (first, end) = ChatLines.NameOf(tokens, region);
            return mentions.StartingAt(first) is { } name
                ? new Attribution { Source = name with { End = Math.Max(name.End, end) }, Rule = "chat-line", Probability = 0.97f }
                : null;
        }

        if (region.Continues >= 0 && _found[region.Continues] is { Source: not null } opening)
        {
            return opening with { Rule = "paragraphs-of-one-quotation", ContinuesFrom = region.Continues };
        }

        return Behind(region, strict: true) ?? Before(region, strict: true) ?? Behind(region, strict: false)
            ?? Before(region, strict: false) ?? Inherit(index);
    }

    /// <summary>A reporting clause behind the stretch: <c>"…," he said</c>, <c>"…," said the mayor</c>.</summary>
    private Attribution? Behind(QuoteRegion region, bool strict)
    {
        if (region.End >= tokens.Count || tokens.BlockOf[region.End] != tokens.BlockOf[region.Start])
        {
            return null;
        }

        bool ends = EndsSentence(region);
        if (ends && (!strict || tokens.Kinds[region.Last - 1] == TokenKind.Period))
        {
            return null;
        }

        int end = _narration.EndOfClause(region.End);
        int limit = strict ? Math.Min(end, region.End + 1) : end;
        for (int i = region.End; i < limit; i++)
        {
            if (IsVerb(i) && !IsParticiple(i) && mentions.StartingAt(SkipAdverbs(i + 1)) is { } inverted && (strict ? i == region.End : EndsWithComma(region)))
            {
                return Found(inverted, "verb-subject", 0.96f, i, i + 1);
            }

            if (IsAccordingTo(i) && mentions.StartingAt(i + 2) is { } authority)
            {
                return Found(authority, "according-to", 0.95f, i, i + 2);
            }

            if (mentions.StartingAt(i) is not { } subject)
            {
                continue;
            }

            int verb = ends ? AdverbsThenVerb(subject.End, end) : VerbAfter(subject.End, end);
            if (verb >= 0)
            {
                return Found(subject, verb == SkipAdverbs(subject.End) ? "subject-verb" : "subject-apposition-verb", 0.95f, verb, verb + 1);
            }

            if (strict)
            {
                break;
            }

            i = subject.End - 1;
        }

        return null;
    }

    /// <summary>A reporting clause in front: <c>He said, "…"</c>, <c>Smith: "…"</c>, <c>his promise to "…"</c>.</summary>
    private Attribution? Before(QuoteRegion region, bool strict)
    {
        int start = _narration.StartOfClause(region.Start);
        if (start >= region.Start)
        {
            return null;
        }

        int last = region.Start - 1;
        bool isIntroduced = tokens.Kinds[last] is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash || IsVerb(last);
        if (strict && !isIntroduced)
        {
            return null;
        }

        for (int i = last; i >= start; i--)
        {
            if (_narration.IsQuoted(i))
            {
                continue;
            }

            if (IsAccordingTo(i) && mentions.StartingAt(i + 2) is { } authority)
            {
                return Found(authority, "according-to", 0.95f, i, i + 2);
            }

            if (IsVerb(i) && (strict || !IsPublishing(i)) && SubjectOf(i, start) is { } subject)
            {
                return Found(subject.Mention, subject.Rule, strict ? 0.93f : 0.85f, i, i + 1);
            }

            if (ReportingCues.IsNoun(tokens[i]) && (OwnerOf(i, start, region.Start) ?? GiverOf(i, start, isIntroduced)) is { } owner)
            {
                return Found(owner, "noun-cue", 0.8f, i, i + 1);
            }
        }

        if (tokens.Kinds[last] == TokenKind.Colon && mentions.EndingAt(last) is { } speaker && speaker.Form != MentionForm.Nominal)
        {
            return Found(speaker, "colon", 0.8f, last, last + 1);
        }

        return null;
    }

    /// <summary>No cue of its own: the next part of a quotation, or the words of whoever spoke last in the paragraph.</summary>
    private Attribution? Inherit(int index)
    {
        int block = tokens.BlockOf[regions[index].Start];
        for (int i = index - 1; i >= 0; i--)
        {
            if (regions[i].Parent >= 0 || _found[i] is not { Source: not null } before)
            {
                continue;
            }

            bool sameBlock = tokens.BlockOf[regions[i].Start] == block;
            if (sameBlock)
            {
                bool adjacent = _narration.SentencesBetween(regions[i].End, regions[index].Start) <= 1;
                return before with
                {
                    Rule = adjacent ? "next-part" : "same-paragraph",
                    Probability = adjacent ? 0.9f : 0.7f,
                    ContinuesFrom = adjacent ? i : -1,
                    CueFirst = adjacent ? before.CueFirst : -1,
                    CueEnd = adjacent ? before.CueEnd : -1,
                };
            }

            break;
        }

        return FromSentenceBefore(index) ?? FromBlockBefore(index);
    }

    /// <summary>The sentence before tells who speaks: <c>The next day he responded to her. "…"</c></summary>
    private Attribution? FromSentenceBefore(int index)
    {
        int start = regions[index].Start;
        if (start <= tokens.BlockStart[tokens.BlockOf[start]])
        {
            return null;
        }

        int from = tokens.SentenceStart[tokens.SentenceOf[start - 1]];
        for (int i = start - 1; i >= from; i--)
        {
            if (!_narration.IsQuoted(i) && IsVerb(i) && SubjectOf(i, from) is { } subject)
            {
                return Found(subject.Mention, "sentence-before", 0.7f, i, i + 1);
            }
        }

        return null;
    }

    /// <summary>A paragraph that is nothing but a quotation belongs to whom the paragraph before announces.</summary>
    private Attribution? FromBlockBefore(int index)
    {
        QuoteRegion region = regions[index];
        int block = tokens.BlockOf[region.Start];
        if (block == 0 || region.Start != tokens.BlockStart[block])
        {
            return null;
        }

        int end = region.Start, start = tokens.BlockStart[block - 1];
        if (end > start && tokens.Kinds[end - 1] is TokenKind.Comma or TokenKind.Colon)
        {
            for (int i = end - 1; i >= start; i--)
            {
                if (!_narration.IsQuoted(i) && IsVerb(i) && SubjectOf(i, start) is { } subject)
                {
                    return Found(subject.Mention, "paragraph-before", 0.85f, i, i + 1);
                }
            }
        }

        for (int i = index - 1; i >= 0 && regions[i].End >= start; i--)
        {
            if (regions[i].Parent < 0 && _found[i] is { Source: not null } before && region.End >= tokens.BlockStart[block + 1] - 1)
            {
                return before with { Rule = "paragraph-before", Probability = 0.6f, CueFirst = -1, CueEnd = -1 };
            }
        }

        return null;
    }

    private Attribution Found(Mention source, string rule, float probability, int cueFirst, int cueEnd) => new()
    {
        Source = source,
        Rule = rule,
        Probability = probability,
        CueFirst = cueFirst,
        CueEnd = cueEnd,
        Addressee = AddresseeOf(cueEnd, source),
    };

    /// <summary>The noun phrase behind a cue that it is spoken to: <c>told Smith</c>, <c>wrote to Smith</c>, <c>sent him a message</c>.</summary>
    private Mention? AddresseeOf(int cueEnd, Mention source)
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
    private Mention? GiverOf(int noun, int start, bool isIntroduced)
    {
        for (int i = noun - 1; i > start && isIntroduced; i--)
        {
            if (tokens[i].ToLowerInvariant() is "sent" or "sends" or "issued" or "issues" or "released" or "releases" or "gave" or "gives" or "made" or "left"
                or "had" or "has" or "delivered" or "shared" or "added" && !_narration.IsQuoted(i))
            {
                return SubjectOf(i, start)?.Mention;
            }
        }

        return null;
    }

    private (Mention Mention, string Rule)? SubjectOf(int verb, int start)
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
            if (!_narration.IsQuoted(first) && mentions.KnownAt(first) is { } known && known.End <= verb)
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

    private Mention? OwnerOf(int noun, int start, int end)
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

    private int AdverbsThenVerb(int token, int end)
    {
        int i = SkipAdverbs(token);
        return i < end && IsVerb(i) && !IsNegated(token, i) ? i : -1;
    }

    private bool IsNegated(int from, int to)
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

    private int VerbAfter(int token, int end)
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

    private int SkipAdverbs(int token)
    {
        while (token < tokens.Count && (IsAdverb(token) || IsAuxiliary(token)))
        {
            token++;
        }

        return token;
    }

    private bool IsVerb(int token) => tokens.Kinds[token] == TokenKind.Word
        && ((ReportingCues.TryGetVerb(tokens[token], out _, out _) && !(ReportingCues.IsNoun(tokens[token]) && !HasSubjectBefore(token)))
            || ((tokens.Is(token, "went") || tokens.Is(token, "goes")) && tokens.Is(token + 1, "on")));

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

    private bool IsPublishing(int token) => ReportingCues.TryGetVerb(tokens[token], out _, out CueKind kind) && kind == CueKind.Publish;

    private bool IsAccordingTo(int token) => tokens.Is(token, "according") && tokens.Is(token + 1, "to");

    private bool IsParticiple(int token) => tokens[token].EndsWith("ing", StringComparison.Ordinal);

    private bool IsAuxiliary(int token) => tokens[token].ToLowerInvariant() is "had" or "has" or "have" or "would" or "will" or "did" or "does" or "do"
        or "is" or "was" or "were" or "are" or "been" or "can" or "could" or "may" or "might" or "must" or "should" or "n't" or "not" or "n’t";

    private bool IsAdverb(int token) => tokens[token].EndsWith("ly", StringComparison.Ordinal)
        || tokens[token].ToLowerInvariant() is "again" or "also" or "then" or "later" or "once" or "further" or "now" or "even" or "just" or "twice" or "often" or "himself" or "herself" or "itself" or "themselves" or "reportedly" or "still";

    private bool IsObject(Mention mention, int start) => mention.First > start
        && tokens[mention.First - 1].ToLowerInvariant() is "to" or "of" or "in" or "on" or "at" or "by" or "for" or "with" or "from" or "about" or "against" or "after" or "before" or "than" or "between" or "as";

    private bool IsOwner(Mention mention) => mention.End < tokens.Count && (tokens.Is(mention.End, "'s") || tokens.Is(mention.End, "’s") || tokens.Is(mention.End, "'"));

    private bool EndsWithComma(QuoteRegion region) => region.Last > region.First
        && tokens.Kinds[region.Last - 1] is TokenKind.Comma or TokenKind.Question or TokenKind.Exclamation or TokenKind.Dash or TokenKind.Ellipsis or TokenKind.Period
        || (region.End < tokens.Count && tokens.Kinds[region.End] == TokenKind.Comma);

    /// <summary>Whether the stretch ends with a full stop, question or exclamation mark and what follows begins like a sentence.</summary>
    private bool EndsSentence(QuoteRegion region) => region.Last > region.First
        && tokens.Kinds[region.Last - 1] is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis
        && (tokens.Kinds[region.End] != TokenKind.Word || tokens.IsCapitalized(region.End));
}
