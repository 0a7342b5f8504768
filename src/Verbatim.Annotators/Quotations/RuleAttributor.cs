using Verbatim.Records;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>
/// Finds cue and source of quoted stretches by local syntax: what stands before and behind the stretch in its sentence, and
/// what the stretches before it in the paragraph have.
/// </summary>
internal sealed class RuleAttributor(ArticleTokens tokens, QuoteRegion[] regions, Narration narration, MentionIndex mentions)
{
    private readonly ReportingClause _clause = new(tokens, narration, mentions);
    private readonly Lazy<Dictionary<int, SetOffWords>> _setOff = new(() => LetterGrammar.Find(tokens).DistinctBy(words => words.First).ToDictionary(words => words.First));
    private int _lastSourced = -1;
    private Attribution?[] _found = new Attribution?[regions.Length];

    /// <summary>
    /// Fills the entries that are <c>null</c>, one for each stretch; they stay so where nothing is found. A source is as sure as its rule is precise,
    /// and an inherited one no surer than where it comes from.
    /// </summary>
    public void Complete(Attribution?[] found)
    {
        _found = found;
        for (int i = 0; i < regions.Length; i++)
        {
            if (regions[i].Parent < 0 && _found[i] is null && Attribute(i) is { } own)
            {
                _found[i] = own with { Probability = Math.Min(own.Probability, regions[i].Form is QuoteForm.Chat or QuoteForm.Letter or QuoteForm.Post ? 1 : RulePrecision.Of(own.Rule, WordsOf(regions[i]), StretchPlacements.Of(tokens, regions[i]))) };
            }

            if (_found[i] is { Source: { Form: MentionForm.Pronoun } pronoun } attribution && tokens.Is(pronoun.First, "it") && SpeakerBefore(i) is { } speaker)
            {
                _found[i] = attribution with { Source = pronoun with { Actor = speaker } };
            }

            _lastSourced = regions[i].Parent < 0 && _found[i] is { Source: not null } ? i : _lastSourced;
        }
    }

    /// <summary>
    /// The organization (or what has no given name beside its name) whose words the stretch before in the paragraph are, when the pronoun of this one opens the sentence behind: "it" goes on speaking.
    /// </summary>
    private string? SpeakerBefore(int index)
    {
        int pronoun = _found[index]!.Source!.Value.First;
        bool opens = pronoun == tokens.SentenceStart[tokens.SentenceOf[pronoun]] || narration.IsQuoted(pronoun - 1);
        for (int i = index - 1; i >= 0 && opens && tokens.BlockOf[regions[i].Start] == tokens.BlockOf[pronoun]; i--)
        {
            if (_found[i]?.Source?.Actor is { } actor)
            {
                return mentions.Find(actor) is { } speaker && (speaker.Kind is not ActorKind.Person || !speaker.Name.Contains(' ', StringComparison.Ordinal)) ? actor : null;
            }
        }

        return null;
    }

    private Attribution? Attribute(int index)
    {
        QuoteRegion region = regions[index];
        if (region.Form == QuoteForm.Chat)
        {
            var (first, end) = ChatLines.NameOf(tokens, region);
            return mentions.StartingAt(first) is { } name
                ? new Attribution { Source = name with { End = Math.Max(name.End, end) }, Rule = "chat-line", Probability = RulePrecision.NamedByForm }
                : null;
        }

        if (region.Form is QuoteForm.Letter or QuoteForm.Post)
        {
            return SetOff(region);
        }

        if (region.Continues >= 0 && _found[region.Continues] is { Source: not null } opening)
        {
            return opening with { Rule = "paragraphs-of-one-quotation", ContinuesFrom = region.Continues };
        }

        return Behind(region, strict: true) ?? Before(region, strict: true) ?? Behind(region, strict: false)
            ?? Before(region, strict: false) ?? Inherit(index);
    }

    /// <summary>Whose words a letter or a post is, and whom it is written to.</summary>
    private Attribution SetOff(QuoteRegion region)
    {
        SetOffWords words = _setOff.Value[region.Start];
        (int first, int end) = words.Name;
        return new Attribution
        {
            Source = mentions.KnownAt(first) ?? new Mention(first, end, null, MentionForm.Name),
            Rule = words.Form == QuoteForm.Post ? "post-line" : "letter",
            Probability = RulePrecision.NamedByForm,
            Addressee = words.To.End > words.To.First ? mentions.KnownAt(words.To.First) : null,
            ContinuesFrom = region.Continues,
        };
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

        int end = narration.EndOfClause(region.End);
        int limit = strict ? Math.Min(end, region.End + 1) : end;
        for (int i = region.End; i < limit; i++)
        {
            if (_clause.IsVerb(i) && !_clause.IsParticiple(i) && mentions.StartingAt(_clause.SkipAdverbs(i + 1)) is { } inverted && (strict ? i == region.End : EndsWithComma(region)))
            {
                return Found(inverted, "verb-subject", i, i + 1);
            }

            if (_clause.IsAccordingTo(i) && mentions.StartingAt(i + 2) is { } authority)
            {
                return Found(authority, "according-to", i, i + 2);
            }

            if (mentions.StartingAt(i) is not { } subject)
            {
                continue;
            }

            int verb = ends ? _clause.AdverbsThenVerb(subject.End, end) : _clause.VerbAfter(subject.End, end);
            if (verb >= 0)
            {
                return Found(subject, verb == _clause.SkipAdverbs(subject.End) ? "subject-verb" : "subject-apposition-verb", verb, verb + 1);
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
        int start = narration.StartOfClause(region.Start);
        if (start >= region.Start)
        {
            return null;
        }

        int last = region.Start - 1;
        bool isIntroduced = tokens.Kinds[last] is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash || _clause.IsVerb(last);
        if (strict && !isIntroduced)
        {
            return null;
        }

        for (int i = last; i >= start; i--)
        {
            if (narration.IsQuoted(i))
            {
                continue;
            }

            if (_clause.IsAccordingTo(i) && mentions.StartingAt(i + 2) is { } authority)
            {
                return Found(authority, "according-to", i, i + 2);
            }

            if (_clause.IsVerb(i) && (strict || !_clause.IsPublishing(i)) && _clause.SubjectOf(i, start) is { } subject)
            {
                return Found(subject.Mention, subject.Rule, i, i + 1);
            }

            if (ReportingCues.IsNoun(tokens[i]) && (_clause.OwnerOf(i, start, region.Start) ?? _clause.GiverOf(i, start, isIntroduced)) is { } owner)
            {
                return Found(owner, "noun-cue", i, i + 1);
            }
        }

        if (tokens.Kinds[last] == TokenKind.Colon && mentions.EndingAt(last) is { } speaker && speaker.Form != MentionForm.Nominal)
        {
            return Found(speaker, "colon", last, last + 1);
        }

        return null;
    }

    /// <summary>No cue of its own: the next part of a quotation, or the words of whoever spoke last in the paragraph.</summary>
    private Attribution? Inherit(int index)
    {
        if (_lastSourced is >= 0 and int last && _found[last] is { } before && tokens.BlockOf[regions[last].Start] == tokens.BlockOf[regions[index].Start])
        {
            bool adjacent = narration.SentencesBetween(regions[last].End, regions[index].Start) <= 1;
            return before with
            {
                Rule = adjacent ? "next-part" : "same-paragraph",
                ContinuesFrom = adjacent ? last : -1,
                CueFirst = adjacent ? before.CueFirst : -1,
                CueEnd = adjacent ? before.CueEnd : -1,
            };
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
            if (!narration.IsQuoted(i) && _clause.IsVerb(i) && !_clause.IsHolding(i) && _clause.SubjectOf(i, from) is { } subject && !_clause.IsNegated(subject.Mention.End, i))
            {
                return Found(subject.Mention, "sentence-before", i, i + 1);
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
                if (!narration.IsQuoted(i) && _clause.IsVerb(i) && _clause.SubjectOf(i, start) is { } subject)
                {
                    return Found(subject.Mention, "paragraph-before", i, i + 1);
                }
            }
        }

        for (int i = index - 1; i >= 0 && regions[i].End >= start; i--)
        {
            if (regions[i].Parent < 0 && _found[i] is { Source: not null } before && region.End >= tokens.BlockStart[block + 1] - 1)
            {
                return before with { Rule = "paragraph-before", CueFirst = -1, CueEnd = -1 };
            }
        }

        return null;
    }

    private Attribution Found(Mention source, string rule, int cueFirst, int cueEnd) => new()
    {
        Source = source,
        Rule = rule,
        Probability = 1,
        CueFirst = cueFirst,
        CueEnd = cueEnd,
        Addressee = _clause.AddresseeOf(cueEnd, source),
    };

    private int WordsOf(QuoteRegion region)
    {
        int words = 0;
        for (int i = region.First; i < region.Last; i++)
        {
            words += tokens.IsWord(i) ? 1 : 0;
        }

        return words;
    }

    private bool EndsWithComma(QuoteRegion region) => region.Last > region.First
        && tokens.Kinds[region.Last - 1] is TokenKind.Comma or TokenKind.Question or TokenKind.Exclamation or TokenKind.Dash or TokenKind.Ellipsis or TokenKind.Period
        || (region.End < tokens.Count && tokens.Kinds[region.End] == TokenKind.Comma);

    /// <summary>Whether the stretch ends with a full stop, question or exclamation mark and what follows begins like a sentence.</summary>
    private bool EndsSentence(QuoteRegion region) => region.Last > region.First
        && tokens.Kinds[region.Last - 1] is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis
        && (tokens.Kinds[region.End] != TokenKind.Word || tokens.IsCapitalized(region.End));
}
