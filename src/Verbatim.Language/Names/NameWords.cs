using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Names;

/// <summary>Describes the words of a sentence for the name tagger and marks those that can be part of a name.</summary>
internal static class NameWords
{
    private const int LongestPhrase = 6;
    private const int LongestConnector = 2;
    private const int LongestTail = 4;
    private const int LongestAcronym = 8;

    /// <summary>Fills <paramref name="scratch"/> for one sentence; <paramref name="tags"/> may be empty.</summary>
    public static void Describe(NameScratch scratch, NameLexicon lexicon, WordLexicon clusters, in WordSequence words, ReadOnlySpan<TokenTag> tags)
    {
        Span<WordInfo> infos = scratch.Reserve(words.Count);
        int capitals = 0, unusual = 0, lowers = 0, all = 0;
        for (int i = 0; i < infos.Length; i++)
        {
            ref WordInfo info = ref infos[i];
            ReadOnlySpan<char> word = words[i];
            info = default;
            Describe(word, ref info);
            info.Flags = lexicon[info.Hash];
            info.Cluster = clusters.Cluster(WordHash.Exact(word), info.Hash);
            info.Tag = tags.IsEmpty ? (byte)0 : (byte)((int)tags[i].Xpos + 1);
            info.RunStart = info.RunEnd = info.RunHead = info.WideStart = info.WideEnd = i;
            bool capital = info.Case is WordCase.All or WordCase.Initial or WordCase.Mixed;
            capitals += capital ? 1 : 0;
            all += info.Case == WordCase.All ? 1 : 0;
            unusual += capital && (info.Flags & WordFlags.MostlyLower) != 0 ? 1 : 0;
            lowers += info.Case == WordCase.Lower && word.Length > 3 ? 1 : 0;
        }

        bool allCapitals = all >= 3 && lowers == 0 && all * 2 > capitals;
        bool titleCase = !allCapitals && unusual >= 2 && capitals > 2 * lowers;
        scratch.Mode = allCapitals ? 2u : titleCase ? 1u : 0u;
        scratch.First = FirstWord(infos);
        MarkRuns(infos);
        MarkWideRuns(infos);
        MarkAcronyms(infos);
        MarkPhrases(infos, lexicon);
        NameCandidates.Mark(infos);
    }

    private static void Describe(ReadOnlySpan<char> word, ref WordInfo info)
    {
        uint shape = 0, letters = 0;
        int upper = 0, lower = 0, digits = 0, previous = -1;
        bool inner = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            int kind = KindOf(c);
            lower += kind == 1 ? 1 : 0;
            digits += kind == 3 ? 1 : 0;
            if (kind == 2)
            {
                upper++;
                inner |= i > 0;
                letters = (letters * 31) + c;
            }

            shape = kind == previous ? shape : (shape * 131) + (uint)kind;
            previous = kind;
        }

        info.Hash = WordHash.Lower(word);
        info.Shape = (shape * 8) + (uint)Math.Min(word.Length, 5);
        info.IsCapital = upper > 0;
        info.Capitals = letters;
        info.Initial = word.Length > 0 ? word[0] : '\0';
        info.Case = (upper, lower, digits) switch
        {
            (0, 0, 0) => WordCase.Mark,
            (0, 0, _) => WordCase.Number,
            (_, _, > 0) => WordCase.LettersAndDigits,
            (0, _, _) => WordCase.Lower,
            (1, 0, _) => WordCase.Single,
            (_, 0, _) => WordCase.All,
            _ => inner || KindOf(word[0]) != 2 ? WordCase.Mixed : WordCase.Initial,
        };
    }

    private static int KindOf(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterLower(c) ? 1 : char.IsAsciiLetterUpper(c) ? 2 : char.IsAsciiDigit(c) ? 3 : c;
        }

        return char.IsUpper(c) ? 2 : char.IsLetter(c) ? 1 : c == '\u2019' ? '\'' : c;
    }

    private static int FirstWord(ReadOnlySpan<WordInfo> infos)
    {
        int first = 0;
        while (first < infos.Length && infos[first].Case == WordCase.Mark)
        {
            first++;
        }

        return first;
    }

    private static void MarkRuns(Span<WordInfo> infos)
    {
        int first = FirstWord(infos);
        if (first < infos.Length && (infos[first].Flags & WordFlags.MostlyLower) != 0)
        {
            infos[first].IsCapital = false;
        }

        for (int start = first; start < infos.Length;)
        {
            if (!infos[start].IsCapital)
            {
                start++;
                continue;
            }

            int end = start + 1, head = -1;
            while (end < infos.Length)
            {
                if (infos[end].IsCapital)
                {
                    end++;
                    continue;
                }

                int next = end;
                while (next < infos.Length && next - end < LongestConnector && (infos[next].Flags & WordFlags.Connector) != 0)
                {
                    next++;
                }

                if (next == end || next >= infos.Length || !infos[next].IsCapital)
                {
                    break;
                }

                head = head < 0 ? end - 1 : head;
                end = next + 1;
            }

            for (int i = start; i < end; i++)
            {
                infos[i].RunStart = start;
                infos[i].RunEnd = end;
                infos[i].RunHead = head < 0 ? end - 1 : head;
            }

            start = end;
        }
    }

    private static void MarkWideRuns(Span<WordInfo> infos)
    {
        for (int at = 0; at < infos.Length;)
        {
            int runEnd = infos[at].RunEnd;
            if (runEnd <= at)
            {
                at++;
                continue;
            }

            int start = at > 0 && infos[at - 1].Case == WordCase.Number ? at - 1 : at;
            int end = runEnd;
            while (end < infos.Length && end - runEnd < LongestTail && infos[end].Case == WordCase.Lower
                && (infos[end].Flags & (WordFlags.LowerInside | WordFlags.Connector)) == WordFlags.LowerInside)
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                infos[i].WideStart = start;
                infos[i].WideEnd = end;
            }

            at = end;
        }
    }

    private static void MarkAcronyms(Span<WordInfo> infos)
    {
        for (int i = 1; i < infos.Length; i++)
        {
            if (infos[i].Case is not (WordCase.All or WordCase.Mixed) || infos[i - 1].Case != WordCase.Mark)
            {
                continue;
            }

            for (int start = i - 2; start >= 0 && start >= i - 1 - LongestAcronym; start--)
            {
                if (infos[start].IsCapital && IsAcronymOf(infos[start..(i - 1)], infos[i].Capitals))
                {
                    infos[i].Acronym = infos[infos[start].RunHead].Hash;
                    for (int j = start; j < i - 1; j++)
                    {
                        infos[j].Acronym = j == start ? 1u : j == i - 2 ? 2u : 3u;
                    }

                    break;
                }
            }
        }
    }

    private static bool IsAcronymOf(ReadOnlySpan<WordInfo> words, uint capitals)
    {
        uint letters = 0;
        int count = 0;
        foreach (ref readonly WordInfo word in words)
        {
            if (word.IsCapital)
            {
                letters = (letters * 31) + word.Initial;
                count++;
            }
        }

        return count > 1 && letters == capitals;
    }

    private static void MarkPhrases(Span<WordInfo> infos, NameLexicon lexicon)
    {
        for (int i = 0; i < infos.Length; i++)
        {
            WordFlags flags = infos[i].Flags;
            if ((flags & (WordFlags.StartsPhrase | WordFlags.Lists)) == 0 || infos[i].PhrasePosition != 0)
            {
                continue;
            }

            WordFlags best = flags & WordFlags.Lists;
            int length = best == 0 ? 0 : 1;
            uint phrase = infos[i].Hash;
            int longest = (flags & WordFlags.StartsPhrase) == 0 ? 1 : Math.Min(LongestPhrase, infos.Length - i);
            for (int j = 1; j < longest; j++)
            {
                phrase = NameHash.Phrase(phrase, infos[i + j].Hash);
                WordFlags found = lexicon[phrase] & WordFlags.Lists;
                if (found != 0)
                {
                    best = found;
                    length = j + 1;
                }
            }

            for (int j = 0; j < length; j++)
            {
                infos[i + j].PhraseFlags = best;
                infos[i + j].PhrasePosition = (byte)(1 + NameLabels.PositionIn(j, length));
            }
        }
    }
}
