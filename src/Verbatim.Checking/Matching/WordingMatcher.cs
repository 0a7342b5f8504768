using Verbatim.Truth;

namespace Verbatim.Checking.Matching;

/// <summary>
/// Compares a quotation with one wording. The alignment finds the passage; what decides on the tier is which words differ and whether the
/// quotation marks it, never a score.
/// </summary>
internal static class WordingMatcher
{
    private const int PassageRun = 3;

    /// <summary>The comparison; <c>null</c> when the quotation is not of this wording.</summary>
    /// <param name="quoted">The quotation.</param>
    /// <param name="claimsEnd">Whether it claims to end where a sentence ends.</param>
    /// <param name="message">The message.</param>
    /// <param name="wording">One of its wordings.</param>
    /// <param name="record">The words of that wording.</param>
    public static WordingMatch? Compare(NormalizedText quoted, bool claimsEnd, MessageFact message, Wording wording, NormalizedText record)
    {
        if (!CanBePassage(quoted, record) || WordAlignment.Align(quoted, record) is not { } partners)
        {
            return null;
        }

        int first = Array.FindIndex(partners, partner => partner >= 0);
        int last = Array.FindLastIndex(partners, partner => partner >= 0);
        (int matched, int content, int run) = Count(quoted, partners);
        int start = partners[first], end = partners[last] + 1;
        bool beforeRecord = start == 0 && first > 0 && !wording.IsComplete;
        bool behindRecord = end == record.Words.Length && last < partners.Length - 1 && !wording.IsComplete;
        int inside = (behindRecord ? last + 1 : partners.Length) - (beforeRecord ? first : 0);
        bool whole = matched == inside && inside == end - start;
        if (!IsPassage(quoted, partners, matched, content, run, whole, inside))
        {
            return null;
        }

        List<Hunk> hunks = Hunks(quoted, record, partners, beforeRecord ? first : -1, behindRecord ? last : partners.Length);
        bool altered = hunks.Any(hunk => !hunk.IsMarked);
        bool endsEarly = claimsEnd && last == partners.Length - 1 && (quoted.Trailing & WordGap.Ellipsis) == 0 && GoesOn(record, end);
        bool marked = hunks.Count > 0 || quoted.Insertions.Count > 0 || (quoted.Trailing & WordGap.Ellipsis) != 0 || (quoted.GapBefore(0) & WordGap.Ellipsis) != 0;
        MatchTier tier = altered ? MatchTier.Altered
            : endsEarly ? MatchTier.Truncated
            : marked ? MatchTier.Edited
            : IsExact(quoted, first, last + 1, record, start, end) ? MatchTier.Exact : MatchTier.Typographic;
        return new WordingMatch
        {
            Message = message,
            Wording = wording,
            Quoted = quoted,
            Record = record,
            Tier = tier,
            Matched = matched,
            MatchedContent = content,
            RecordStart = hunks.Count == 0 ? start : Math.Min(start, hunks.Min(hunk => hunk.RecordStart)),
            RecordEnd = hunks.Count == 0 ? end : Math.Max(end, hunks.Max(hunk => hunk.RecordEnd)),
            Hunks = hunks,
            Beyond = Beyond(quoted, beforeRecord ? first : 0, behindRecord ? last + 1 : partners.Length),
            EndsEarly = endsEarly,
        };
    }

    /// <summary>Whether enough words of the quotation occur on record at all, so that aligning the two is worth while.</summary>
    private static bool CanBePassage(NormalizedText quoted, NormalizedText record)
    {
        int known = quoted.Words.Count(word => record.Vocabulary.Contains(word.Norm));
        return known * 2 >= quoted.Words.Length || known > PassageRun;
    }

    /// <summary>
    /// Whether the passage is the same: all words in a row, or but for what is marked; or three words in a row, one of them with sense, and half
    /// of the words; or half of the words with sense, at least two.
    /// </summary>
    private static bool IsPassage(NormalizedText quoted, int[] partners, int matched, int content, int run, bool whole, int inside)
    {
        if (whole)
        {
            return inside == partners.Length || matched * 2 >= partners.Length || matched > PassageRun;
        }

        if (matched == partners.Length && matched >= PassageRun && content > 0 && OnlyMarkedGaps(quoted, partners))
        {
            return true;
        }

        int contentWords = quoted.Words.Count(word => Guards.IsContent(word.Norm));
        return matched * 2 >= partners.Length && ((run >= PassageRun && content > 0) || (content >= 2 && content * 2 >= contentWords));
    }

    private static bool OnlyMarkedGaps(NormalizedText quoted, int[] partners)
    {
        for (int i = 1; i < partners.Length; i++)
        {
            if (partners[i] != partners[i - 1] + 1 && (quoted.Words[i].Gap & WordGap.Marked) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the characters are the same; a comma in the place of the last stop belongs to the narration.</summary>
    private static bool IsExact(NormalizedText quoted, int quotedStart, int quotedEnd, NormalizedText record, int start, int end) =>
        quoted.Slice(quotedStart, quotedEnd) == record.Slice(start, end)
        && (!quoted.IsClosedSentence || quotedEnd < quoted.Words.Length || record.SliceWithMarks(start, end)[^1] == quoted.Text[^1]);

    private static (int Matched, int Content, int Run) Count(NormalizedText quoted, int[] partners)
    {
        int matched = 0, content = 0, run = 0, longest = 0;
        for (int i = 0; i < partners.Length; i++)
        {
            bool has = partners[i] >= 0;
            run = !has ? 0 : i > 0 && partners[i - 1] == partners[i] - 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
            matched += has ? 1 : 0;
            content += has && Guards.IsContent(quoted.Words[i].Norm) ? 1 : 0;
        }

        return (matched, content, longest);
    }

    /// <summary>The differences between the partners; words before and behind the known part of an incomplete wording left out.</summary>
    private static List<Hunk> Hunks(NormalizedText quoted, NormalizedText record, int[] partners, int skipBefore, int skipBehind)
    {
        var hunks = new List<Hunk>();
        int first = Array.FindIndex(partners, partner => partner >= 0);
        int last = Array.FindLastIndex(partners, partner => partner >= 0);
        if (first > 0 && skipBefore < 0)
        {
            int from = Math.Max(record.SentenceStart(partners[first]), partners[first] - first);
            Add(0, first, from, partners[first]);
        }

        int previous = first;
        for (int i = first + 1; i <= last; i++)
        {
            if (partners[i] < 0)
            {
                continue;
            }

            if (i > previous + 1 || partners[i] > partners[previous] + 1)
            {
                Add(previous + 1, i, partners[previous] + 1, partners[i]);
            }

            previous = i;
        }

        if (last < partners.Length - 1 && skipBehind == partners.Length)
        {
            int end = partners[last] + 1;
            Add(last + 1, partners.Length, end, end < record.Words.Length && !record.Words[end].StartsSentence ? Math.Min(record.SentenceEnd(end), end + partners.Length - 1 - last) : end);
        }

        return hunks;

        void Add(int quotedStart, int quotedEnd, int recordStart, int recordEnd)
        {
            if (Joined(quoted, quotedStart, quotedEnd) == Joined(record, recordStart, recordEnd))
            {
                return;
            }

            WordGap mark = WordGap.None;
            for (int i = quotedStart; i <= quotedEnd && i <= quoted.Words.Length; i++)
            {
                mark |= quoted.GapBefore(i) & WordGap.Marked;
            }

            hunks.Add(new Hunk(quotedStart, quotedEnd, recordStart, recordEnd, mark, Guarded(quoted, record, quotedStart, quotedEnd, recordStart, recordEnd, mark)));
        }
    }

    private static GuardKinds Guarded(NormalizedText quoted, NormalizedText record, int quotedStart, int quotedEnd, int recordStart, int recordEnd, WordGap mark)
    {
        if (mark == WordGap.None || quotedEnd > quotedStart)
        {
            return Guards.Among(quoted, quotedStart, quotedEnd) | Guards.Among(record, recordStart, recordEnd);
        }

        // What an ellipsis leaves out matters where it stands in a sentence of which the quotation keeps a part; whole sentences are left out openly.
        int keptEnd = recordStart == 0 || record.Words[recordStart].StartsSentence ? recordStart : Math.Min(record.SentenceEnd(recordStart - 1), recordEnd);
        int keptStart = recordEnd >= record.Words.Length || record.Words[recordEnd].StartsSentence ? recordEnd : Math.Max(record.SentenceStart(recordEnd), recordStart);
        GuardKinds hidden = keptStart <= keptEnd
            ? Guards.Among(record, recordStart, recordEnd)
            : Guards.Among(record, recordStart, keptEnd) | Guards.Among(record, keptStart, recordEnd);
        foreach (Insertion insertion in quoted.Insertions.Where(insertion => insertion.Before >= quotedStart && insertion.Before <= quotedEnd))
        {
            foreach (string norm in insertion.Norms)
            {
                // A word that the editor gives again, or a name for a name, hides nothing.
                hidden &= ~Guards.Of(norm, insertion.Text.Length > 0 && char.IsUpper(insertion.Text[0]));
            }
        }

        return hidden;
    }

    /// <summary>Whether the record's sentence goes on behind the stretch.</summary>
    private static bool GoesOn(NormalizedText record, int end) =>
        end < record.Words.Length && (record.Words[end].Gap & (WordGap.SentenceEnd | WordGap.Ellipsis)) == 0;

    private static string Beyond(NormalizedText quoted, int first, int end)
    {
        string before = quoted.Slice(0, first), behind = quoted.Slice(end, quoted.Words.Length);
        return before.Length > 0 && behind.Length > 0 ? $"{before} … {behind}" : before + behind;
    }

    private static string Joined(NormalizedText text, int first, int end) => string.Concat(text.Words[first..end].Select(word => word.Norm));
}
