using Verbatim.Annotations;
using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Checking.Linking;

/// <summary>Reads the words of a quotation and what it claims of their end.</summary>
internal static class QuotedStretch
{
    private const int PartWindow = 8;

    /// <summary>The words; the reason why they are not compared where they claim to be nobody's.</summary>
    public static QuotationMatch Read(AnnotatedArticle article, Annotation<QuotationRecord> quotation)
    {
        QuotationRecord record = quotation.Record;
        NormalizedText words = NormalizedText.Read(article.Tree, record.ContentSpans);
        string? skipped = record.NestedIn is { } outer ? $"it is part of {outer}, which is compared as a whole"
            : record.Kind == QuotationKind.Indirect ? "it does not claim to give anyone's exact words"
            : record.Kind == QuotationKind.Mixed && !BeginsWithMark(article, quotation.Span) ? "it contains the writer's own words; the parts in quotation marks are compared separately"
            : record.Kind == QuotationKind.Scare ? "the quotation marks do not claim to give anyone's words"
            : record.Kind == QuotationKind.Title ? "the quotation marks enclose a title or a name"
            : !record.IsClosed ? "its closing mark is missing, so it is not clear where it ends"
            : words.Words.Length == 0 ? "it has no words" : null;
        return new QuotationMatch(record, quotation.Span, words, ClaimsEnd(article, quotation, words), skipped);
    }

    /// <summary>Whether the article says beside the quotation that it is only a part: <c>in part</c>, <c>partly</c>, an ellipsis.</summary>
    public static bool IsMarkedPart(AnnotatedArticle article, Annotation<QuotationRecord> quotation)
    {
        if (article.Tree.Root.FindSentence(quotation.Span.Start) is not { } sentence)
        {
            return false;
        }

        SyntaxTokenList tokens = sentence.Tokens;
        int open = sentence.FindTokenIndex(quotation.Span.Start);
        for (int i = open - 1; i >= 0 && i >= open - PartWindow && tokens[i].Kind != TokenKind.CloseQuote; i--)
        {
            if (IsPartWord(tokens, i))
            {
                return true;
            }
        }

        int close = sentence.FindTokenIndex(quotation.Span.End);
        for (int i = close; i < tokens.Count && i < close + PartWindow && tokens[i].Kind != TokenKind.OpenQuote; i++)
        {
            if (IsPartWord(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithMark(AnnotatedArticle article, TextSpan span) =>
        article.Tree.Root.FindSentence(span.Start) is { } sentence && sentence.FindTokenIndex(span.Start) is var first && first < sentence.Tokens.Count
        && sentence.Tokens[first].Kind == TokenKind.OpenQuote;

    private static bool IsPartWord(SyntaxTokenList tokens, int index)
    {
        SyntaxToken token = tokens[index];
        return token.Kind == TokenKind.Ellipsis
            || token.ValueText.Equals("partly", StringComparison.OrdinalIgnoreCase)
            || token.ValueText.Equals("partially", StringComparison.OrdinalIgnoreCase)
            || (token.ValueText.Equals("part", StringComparison.OrdinalIgnoreCase) && index > 0 && tokens[index - 1].ValueText.Equals("in", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// A stop of its own closes it, and its last sentence begins inside it: behind another sentence, or at its own beginning with a capital
    /// letter where the narration does not run into it.
    /// </summary>
    private static bool ClaimsEnd(AnnotatedArticle article, Annotation<QuotationRecord> quotation, NormalizedText words)
    {
        if (!words.IsClosedSentence || words.Words.Length == 0)
        {
            return false;
        }

        if (words.SentenceStart(words.Words.Length - 1) > 0)
        {
            return true;
        }

        return words.Words[0].IsCapitalized && quotation.Record.Kind == QuotationKind.Direct && !RunsIn(article, quotation);
    }

    /// <summary>Whether a word of the narration stands right before the opening mark, so that its sentence runs into the quotation.</summary>
    private static bool RunsIn(AnnotatedArticle article, Annotation<QuotationRecord> quotation)
    {
        if (article.Tree.Root.FindSentence(quotation.Span.Start) is not { } sentence)
        {
            return false;
        }

        int open = sentence.FindTokenIndex(quotation.Span.Start);
        if (open == 0 || sentence.Tokens[open - 1] is not { Kind: TokenKind.Word or TokenKind.Number or TokenKind.Clitic } before)
        {
            return false;
        }

        return quotation.Record.Cue is not { } cue || cue.Span.End != before.Span.End;
    }
}
