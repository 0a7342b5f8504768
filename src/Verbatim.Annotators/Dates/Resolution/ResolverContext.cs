using Verbatim.Annotations;
using Verbatim.Annotators.Dates.Recognition;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Resolution;

/// <summary>Answers the resolver's questions from the tree and the tags. Not thread-safe; one per article.</summary>
/// <param name="article">The article.</param>
/// <param name="sentences">Its sentences in reading order.</param>
/// <param name="blocks">For each sentence the index of its block.</param>
/// <param name="evidence">The kinds of evidence in use.</param>
internal sealed class ResolverContext(AnnotatedArticle article, IReadOnlyList<SentenceSyntax> sentences, IReadOnlyList<int> blocks, DateEvidence evidence) : IResolverContext
{
    private readonly Layer<SentenceMorphology> _morphology = article.Get(SentenceMorphology.Layer);

    private readonly EventIndex _events = new(article.Text, sentences);

    /// <inheritdoc/>
    public int FindEvent(TextSpan phrase, IEnumerable<int> candidates) => evidence.HasFlag(DateEvidence.Events) ? _events.Find(phrase, candidates) : -1;

    /// <inheritdoc/>
    public int BlockOf(int sentence) => blocks[sentence];

    /// <inheritdoc/>
    public bool IsNarration(TimeExpression expression) =>
        !expression.IsBracketed && sentences[expression.Sentence].Block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuotation or BlockKind.Heading;

    /// <inheritdoc/>
    public bool IsHeading(TimeExpression expression) => sentences[expression.Sentence].Block.Kind == BlockKind.Heading;

    /// <inheritdoc/>
    public bool FollowsPastVerb(TimeExpression expression)
    {
        ReadOnlySpan<Annotation<SentenceMorphology>> found = _morphology.StartingIn(sentences[expression.Sentence].FullSpan);
        int before = expression.FirstToken - 2;
        return before >= 0 && !found.IsEmpty && before < found[0].Record.Tags.Count && found[0].Record.Tags[before].Xpos == Xpos.Vbd;
    }

    /// <inheritdoc/>
    public bool IsAdverbial(TimeExpression expression)
    {
        SentenceSyntax sentence = sentences[expression.Sentence];
        ReadOnlySpan<Annotation<SentenceMorphology>> found = _morphology.StartingIn(sentence.FullSpan);
        int before = expression.FirstToken - 2;
        return before < 0 || found.IsEmpty || before >= found[0].Record.Tags.Count || found[0].Record.Tags[before].Upos is not (Upos.Noun or Upos.Adj);
    }

    /// <inheritdoc/>
    public bool IsApposed(TimeExpression first, TimeExpression second)
    {
        if (first.Sentence != second.Sentence || second.Span.Start < first.Span.End)
        {
            return false;
        }

        ReadOnlySpan<char> gap = article.Text.AsSpan(TextSpan.FromBounds(first.Span.End, second.Span.Start)).Trim();
        return gap.Length is > 0 and <= 8 && gap[0] is ',' or '(' or '\u2014' or '\u2013' && gap[1..].Trim() is "" or "just" or "only" or "about" or "some" or "nearly" or "almost";
    }

    /// <inheritdoc/>
    public ClauseTime TenseOf(TimeExpression expression)
    {
        if (!evidence.HasFlag(DateEvidence.Tense))
        {
            return ClauseTime.Unknown;
        }

        SentenceSyntax sentence = sentences[expression.Sentence];
        if (expression.FirstToken > 0 && Beside(sentence.Tokens, expression) is { } beside)
        {
            return beside;
        }

        ReadOnlySpan<Annotation<SentenceMorphology>> found = _morphology.StartingIn(sentence.FullSpan);
        return found.IsEmpty ? ByWords(sentence.Tokens) : ByTags(sentence.Tokens, found[0].Record.Tags.AsSpan(), expression);
    }

    /// <summary>What the word right before or the possessive right behind says: "until Friday", "the year ended March 31", "Friday's vote".</summary>
    private static ClauseTime? Beside(SyntaxTokenList tokens, TimeExpression expression) => tokens[expression.FirstToken - 1].ValueText switch
    {
        "until" or "till" or "Until" => ClauseTime.Future,
        "ended" or "issued" => ClauseTime.Past,
        "as" when expression.FirstToken > 1 && tokens[expression.FirstToken - 2].ValueText is "soon" or "early" => ClauseTime.Future,
        "ending" => ClauseTime.Future,
        _ => expression.EndToken < tokens.Count && tokens[expression.EndToken].ValueText is "'s" or "’s" && expression.Fields.Weekday > 0 ? ClauseTime.Past : null,
    };

    /// <summary>The tense of the verb group nearest to the expression, the one before it preferred.</summary>
    private static ClauseTime ByTags(SyntaxTokenList tokens, ReadOnlySpan<TokenTag> tags, TimeExpression expression)
    {
        int count = Math.Min(tokens.Count, tags.Length);
        for (int i = Math.Min(expression.FirstToken, count) - 1; i >= 0; i--)
        {
            if (Finite(tokens, tags, i, expression.FirstToken) is { } tense)
            {
                return tense;
            }
        }

        for (int i = expression.EndToken; i < count; i++)
        {
            if (Finite(tokens, tags, i, count) is { } tense)
            {
                return tense;
            }
        }

        return ClauseTime.Unknown;
    }

    private static ClauseTime? Finite(SyntaxTokenList tokens, ReadOnlySpan<TokenTag> tags, int i, int end)
    {
        switch (tags[i].Xpos)
        {
            case Xpos.Md:
                return tokens[i].ValueText is "can" or "could" or "ca" ? ClauseTime.Unknown : ClauseTime.Future;
            case Xpos.Vbd:
                return tokens[i].ValueText is "planned" or "scheduled" or "postponed" or "delayed" ? ClauseTime.Future
                    : PointsAhead(tokens, tags, i, end) ? ClauseTime.Unknown : ClauseTime.Past;
            case Xpos.Vbz or Xpos.Vbp:
                return IsPerfect(tokens, tags, i, end) ? ClauseTime.Past : PointsAhead(tokens, tags, i, end) ? ClauseTime.Future : ClauseTime.Present;
            default:
                return null;
        }
    }

    private static bool IsPerfect(SyntaxTokenList tokens, ReadOnlySpan<TokenTag> tags, int i, int end)
    {
        if (tokens[i].ValueText is not ("has" or "have" or "'ve" or "’ve"))
        {
            return false;
        }

        for (int j = i + 1; j < Math.Min(end, Math.Min(tags.Length, i + 4)); j++)
        {
            if (tags[j].Xpos == Xpos.Vbn && tokens[j].ValueText is not ("planned" or "scheduled" or "postponed" or "delayed"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a present verb is followed by "to" and an infinitive: "plans to meet", "is expected to fall".</summary>
    private static bool PointsAhead(SyntaxTokenList tokens, ReadOnlySpan<TokenTag> tags, int i, int end)
    {
        for (int j = i + 1; j + 1 < Math.Min(end, tags.Length); j++)
        {
            if (tags[j].Xpos == Xpos.To && tags[j + 1].Xpos == Xpos.Vb || tokens[j].ValueText is "scheduled" or "due" or "expected" or "planned" or "set" or "payable" or "until" or "through" or "effective" or "deadline")
            {
                return true;
            }
        }

        return false;
    }

    private static ClauseTime ByWords(SyntaxTokenList tokens)
    {
        foreach (SyntaxToken token in tokens)
        {
            if (token.ValueText is "will" or "'ll" or "’ll" or "shall" or "scheduled" or "expected" or "expects" or "plans")
            {
                return ClauseTime.Future;
            }
        }

        return ClauseTime.Unknown;
    }
}
