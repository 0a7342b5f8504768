using System.Runtime.CompilerServices;

namespace Verbatim.Models;

/// <summary>
/// Turns the words of a sentence into hashed features: the word and its neighbours, their tags, shapes, affixes, clusters and list entries,
/// and the run of capitalized words that it stands in with the run's head word and surroundings.
/// </summary>
internal static class NameFeatures
{
    internal const int Max = 96;
    private const int LongestPhrase = 6;
    private const int LongestGap = 2;
    private static readonly HashSet<uint> s_connectors = new(
        new[] { "of", "the", "for", "de", "la", "del", "von", "van", "der", "den", "du", "des", "di", "da", "&", "al", "el", "y" }.Select(w => NameHash.Word(w)));

    /// <summary>Fills <paramref name="scratch"/> for one sentence; <paramref name="tags"/> may be empty.</summary>
    internal static void Prepare(NameScratch scratch, NameLexicon lexicon, in WordSequence words, ReadOnlySpan<TokenTag> tags)
    {
        int count = words.Count;
        scratch.Reserve(count);
        Span<WordInfo> infos = scratch.Words.AsSpan(0, count);
        int capitals = 0, capitalsLower = 0, lowers = 0, all = 0;
        for (int i = 0; i < count; i++)
        {
            ref WordInfo info = ref infos[i];
            info = default;
            ReadOnlySpan<char> word = words[i];
            Analyze(word, ref info);
            info.Flags = lexicon.Find(info.Hash, out info.Cluster);
            info.Tag = tags.IsEmpty ? (byte)0 : (byte)((int)tags[i].Xpos + 1);
            info.RunStart = info.RunEnd = info.RunHead = info.WideStart = info.WideEnd = (short)Math.Min(i, short.MaxValue);
            switch (info.Case)
            {
                case WordCase.Lower: if (word.Length > 3) lowers++; break;
                case WordCase.All: all++; capitals++; break;
                case WordCase.Initial or WordCase.Mixed:
                    capitals++;
                    if ((info.Flags & WordFlags.MostlyLower) != 0) capitalsLower++;
                    break;
            }
        }
        scratch.AllCapitals = all >= 3 && lowers == 0 && all * 2 > capitals;
        scratch.TitleCase = !scratch.AllCapitals && capitalsLower >= 2 && capitals > 2 * lowers;
        MarkRuns(infos);
        MarkWideRuns(infos);
        MarkAcronyms(infos);
        MarkPhrases(infos, lexicon);
    }

    private static void Analyze(ReadOnlySpan<char> word, ref WordInfo info)
    {
        uint hash = (uint)word.Length, shape = 0, letters = 0;
        int upper = 0, lower = 0, digits = 0, previous = -1;
        bool inner = false;
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            hash = NameHash.Step(hash, c);
            int kind;
            if (char.IsAsciiLetterLower(c)) { kind = 1; lower++; }
            else if (char.IsAsciiLetterUpper(c)) { kind = 2; upper++; inner |= i > 0; letters = (letters * 31) + c; }
            else if (char.IsAsciiDigit(c)) { kind = 3; digits++; }
            else if (c >= 128 && char.IsLetter(c))
            {
                if (char.IsUpper(c)) { kind = 2; upper++; inner |= i > 0; }
                else { kind = 1; lower++; }
            }
            else kind = c == '\u2019' ? '\'' : c;
            if (kind != previous) shape = (shape * 131) + (uint)kind;
            previous = kind;
        }
        info.Hash = hash ^ (hash >> 15);
        info.Shape = (shape * 8) + (uint)Math.Min(word.Length, 5);
        info.Case = (upper, lower, digits) switch
        {
            (0, 0, 0) => WordCase.Mark,
            (0, 0, _) => WordCase.Number,
            (_, _, > 0) => WordCase.LettersAndDigits,
            (0, _, _) => WordCase.Lower,
            (1, 0, _) => WordCase.Single,
            (_, 0, _) => WordCase.All,
            _ when !inner && char.IsUpper(word[0]) => WordCase.Initial,
            _ => WordCase.Mixed,
        };
        info.IsCapital = upper > 0;
        info.Capitals = letters;
        info.Initial = word.Length > 0 ? word[0] : '\0';
    }

    private static void MarkRuns(Span<WordInfo> infos)
    {
        bool start = true;
        for (int i = 0; i < infos.Length; i++)
        {
            ref WordInfo info = ref infos[i];
            if (start && info.IsCapital && (info.Flags & WordFlags.MostlyLower) != 0) info.IsCapital = false;
            start = start && info.Case == WordCase.Mark;
        }
        int at = 0;
        while (at < infos.Length)
        {
            if (!infos[at].IsCapital) { at++; continue; }
            int first = at, end = at + 1, head = -1;
            while (end < infos.Length)
            {
                if (infos[end].IsCapital) { end++; continue; }
                int next = end;
                while (next < infos.Length && next - end < LongestGap && s_connectors.Contains(infos[next].Hash)) next++;
                if (next == end || next >= infos.Length || !infos[next].IsCapital) break;
                if (head < 0) head = end - 1;
                end = next + 1;
            }
            if (head < 0) head = end - 1;
            for (int i = first; i < end; i++)
            {
                infos[i].RunStart = (short)first;
                infos[i].RunEnd = (short)end;
                infos[i].RunHead = (short)head;
            }
            at = end;
        }
    }

    private static void MarkWideRuns(Span<WordInfo> infos)
    {
        int at = 0;
        while (at < infos.Length)
        {
            if (infos[at].RunEnd <= infos[at].RunStart) { at++; continue; }
            int run = infos[at].RunStart, runEnd = infos[at].RunEnd, first = run, end = runEnd;
            if (first > 0 && infos[first - 1].Case == WordCase.Number) first--;
            while (end < infos.Length && end - runEnd < 4 && infos[end].Case == WordCase.Lower && (infos[end].Flags & WordFlags.LowerInside) != 0 && !s_connectors.Contains(infos[end].Hash)) end++;
            for (int i = first; i < end; i++)
            {
                infos[i].WideStart = (short)first;
                infos[i].WideEnd = (short)end;
            }
            at = Math.Max(end, runEnd);
        }
    }

    private static void MarkAcronyms(Span<WordInfo> infos)
    {
        for (int i = 1; i < infos.Length; i++)
        {
            if (infos[i].Case is not (WordCase.All or WordCase.Mixed) || infos[i - 1].Case != WordCase.Mark) continue;
            for (int start = i - 2; start >= 0 && start >= i - 9; start--)
            {
                if (!infos[start].IsCapital) continue;
                uint letters = 0;
                int capitals = 0;
                for (int j = start; j < i - 1; j++)
                {
                    if (!infos[j].IsCapital) continue;
                    letters = (letters * 31) + infos[j].Initial;
                    capitals++;
                }
                if (capitals < 2 || letters != infos[i].Capitals) continue;
                infos[i].Acronym = infos[infos[start].RunHead].Hash;
                for (int j = start; j < i - 1; j++) infos[j].Acronym = j == start ? 1u : j == i - 2 ? 2u : 3u;
                break;
            }
        }
    }

    private static void MarkPhrases(Span<WordInfo> infos, NameLexicon lexicon)
    {
        for (int i = 0; i < infos.Length; i++)
        {
            if ((infos[i].Flags & (WordFlags.StartsPhrase | WordFlags.Lists)) == 0 || infos[i].PhrasePosition != 0) continue;
            WordFlags best = infos[i].Flags & WordFlags.Lists;
            int length = best == 0 ? 0 : 1;
            if ((infos[i].Flags & WordFlags.StartsPhrase) != 0)
            {
                uint phrase = infos[i].Hash;
                for (int j = 1; j < LongestPhrase && i + j < infos.Length; j++)
                {
                    phrase = NameHash.Phrase(phrase, infos[i + j].Hash);
                    WordFlags found = lexicon.Find(phrase, out _) & WordFlags.Lists;
                    if (found != 0) { best = found; length = j + 1; }
                }
            }
            for (int j = 0; j < length; j++)
            {
                infos[i + j].PhraseFlags = best;
                infos[i + j].PhrasePosition = (byte)(1 + (length == 1 ? NameLabels.Unit : j == 0 ? NameLabels.Begin : j == length - 1 ? NameLabels.Last : NameLabels.Inside));
            }
        }
    }

    /// <summary>Writes the features of word <paramref name="i"/> and returns their number, at most <see cref="Max"/>.</summary>
    [SkipLocalsInit]
    internal static int Extract(NameScratch scratch, in WordSequence words, int i, Span<uint> output)
    {
        ReadOnlySpan<WordInfo> infos = scratch.Words.AsSpan(0, scratch.Count);
        WordInfo edge = default;
        edge.Hash = 1;
        edge.Case = WordCase.Mark;
        ref readonly WordInfo w0 = ref infos[i];
        WordInfo p1 = i > 0 ? infos[i - 1] : edge, p2 = i > 1 ? infos[i - 2] : edge;
        WordInfo n1 = i + 1 < infos.Length ? infos[i + 1] : edge, n2 = i + 2 < infos.Length ? infos[i + 2] : edge;
        uint mode = scratch.AllCapitals ? 2u : scratch.TitleCase ? 1u : 0u;
        uint first = IsFirst(infos, i) ? 1u : 0u;
        uint case0 = ((uint)w0.Case * 2) + (w0.IsCapital ? 1u : 0u);
        uint caseP = ((uint)p1.Case * 2) + (p1.IsCapital ? 1u : 0u), caseN = ((uint)n1.Case * 2) + (n1.IsCapital ? 1u : 0u);
        uint bias = (uint)(w0.Flags & (WordFlags.MostlyLower | WordFlags.MostlyCapital | WordFlags.LowerInside));
        int n = 0;
        output[n++] = NameHash.Feature(1, case0, mode, first);
        output[n++] = NameHash.Feature(2, w0.Hash);
        output[n++] = NameHash.Feature(3, w0.Hash, case0);
        output[n++] = NameHash.Feature(4, p1.Hash, case0);
        output[n++] = NameHash.Feature(5, n1.Hash, case0);
        output[n++] = NameHash.Feature(6, p2.Hash, case0);
        output[n++] = NameHash.Feature(7, n2.Hash, case0);
        output[n++] = NameHash.Feature(8, p1.Hash, w0.Hash);
        output[n++] = NameHash.Feature(9, w0.Hash, n1.Hash);
        output[n++] = NameHash.Feature(10, p2.Hash, p1.Hash, case0);
        output[n++] = NameHash.Feature(11, n1.Hash, n2.Hash, case0);
        output[n++] = NameHash.Feature(12, w0.Shape, first);
        output[n++] = NameHash.Feature(13, w0.Shape, n1.Shape);
        output[n++] = NameHash.Feature(14, p1.Shape, w0.Shape);
        output[n++] = NameHash.Feature(15, (case0 * 1024) + (caseP * 32) + caseN, mode, first);
        output[n++] = NameHash.Feature(16, bias, case0, first);
        output[n++] = NameHash.Feature(17, bias, case0, (uint)(n1.Flags & (WordFlags.MostlyLower | WordFlags.MostlyCapital)));

        ReadOnlySpan<char> word = words[i];
        uint hash = 0;
        for (int k = 0; k < Math.Min(4, word.Length); k++)
        {
            hash = NameHash.Step(hash, word[k]);
            if (k >= 1) output[n++] = NameHash.Feature(20 + (uint)k, hash, w0.IsCapital ? 1u : 0u);
        }
        hash = 0;
        for (int k = 0; k < Math.Min(4, word.Length); k++)
        {
            hash = NameHash.Step(hash, word[^(k + 1)]);
            if (k >= 1) output[n++] = NameHash.Feature(24 + (uint)k, hash, w0.IsCapital ? 1u : 0u);
        }

        output[n++] = NameHash.Feature(30, w0.Tag, case0);
        output[n++] = NameHash.Feature(31, p1.Tag, w0.Tag);
        output[n++] = NameHash.Feature(32, w0.Tag, n1.Tag);
        output[n++] = NameHash.Feature(33, ((uint)p1.Tag << 16) + ((uint)w0.Tag << 8) + n1.Tag, case0);
        output[n++] = NameHash.Feature(34, n1.Tag, n2.Tag, case0);
        output[n++] = NameHash.Feature(35, p2.Tag, p1.Tag, case0);

        if (w0.Cluster != 0 || p1.Cluster != 0 || n1.Cluster != 0)
        {
            output[n++] = NameHash.Feature(40, w0.Cluster, case0);
            output[n++] = NameHash.Feature(41, p1.Cluster, case0);
            output[n++] = NameHash.Feature(42, n1.Cluster, case0);
            output[n++] = NameHash.Feature(43, p1.Cluster, w0.Cluster);
            output[n++] = NameHash.Feature(44, w0.Cluster, n1.Cluster);
        }

        uint list0 = (uint)w0.PhraseFlags + ((uint)w0.PhrasePosition << 16);
        uint listN = (uint)n1.PhraseFlags + ((uint)n1.PhrasePosition << 16), listP = (uint)p1.PhraseFlags + ((uint)p1.PhrasePosition << 16);
        output[n++] = NameHash.Feature(50, list0, case0);
        output[n++] = NameHash.Feature(51, list0, listN, case0);
        output[n++] = NameHash.Feature(52, listP, list0, case0);
        output[n++] = NameHash.Feature(53, list0, bias, case0);
        uint kinds = (uint)(w0.Flags & (WordFlags.Lists | WordFlags.Title | WordFlags.OrganizationWord));
        uint kindsP = (uint)(p1.Flags & (WordFlags.Lists | WordFlags.Title | WordFlags.OrganizationWord));
        uint kindsN = (uint)(n1.Flags & (WordFlags.Lists | WordFlags.Title | WordFlags.OrganizationWord));
        output[n++] = NameHash.Feature(54, kinds, kindsN, case0);
        output[n++] = NameHash.Feature(55, kindsP, kinds, case0);

        if (w0.RunEnd > w0.RunStart)
        {
            ref readonly WordInfo head = ref infos[w0.RunHead];
            ref readonly WordInfo start = ref infos[w0.RunStart];
            ref readonly WordInfo last = ref infos[w0.RunEnd - 1];
            WordInfo before = w0.RunStart > 0 ? infos[w0.RunStart - 1] : edge, after = w0.RunEnd < infos.Length ? infos[w0.RunEnd] : edge;
            uint place = (uint)Math.Min(i - w0.RunStart, 3) + ((uint)Math.Min(w0.RunEnd - 1 - i, 3) * 4) + (i > w0.RunHead ? 16u : i == w0.RunHead ? 32u : 0u);
            output[n++] = NameHash.Feature(60, place, (uint)Math.Min(w0.RunEnd - w0.RunStart, 6), mode);
            output[n++] = NameHash.Feature(61, head.Hash, place);
            output[n++] = NameHash.Feature(62, start.Hash, place);
            output[n++] = NameHash.Feature(63, last.Hash, place);
            output[n++] = NameHash.Feature(64, before.Hash, place);
            output[n++] = NameHash.Feature(65, after.Hash, place);
            output[n++] = NameHash.Feature(66, head.Cluster, place);
            output[n++] = NameHash.Feature(67, before.Cluster, place);
            output[n++] = NameHash.Feature(68, after.Cluster, place);
            output[n++] = NameHash.Feature(69, (uint)(start.PhraseFlags & WordFlags.Lists), (uint)(last.PhraseFlags & WordFlags.Lists), place);
            output[n++] = NameHash.Feature(70, before.Hash, after.Hash, place);
            output[n++] = NameHash.Feature(71, before.Tag, after.Tag, place);
            output[n++] = NameHash.Feature(72, head.Hash);
        }
        if (w0.Acronym != 0)
        {
            output[n++] = NameHash.Feature(80, w0.Acronym, case0);
            output[n++] = NameHash.Feature(81, w0.Acronym > 3 ? 4 : w0.Acronym);
        }
        if (w0.WideEnd > w0.WideStart)
        {
            ref readonly WordInfo tail = ref infos[w0.WideEnd - 1];
            uint year = infos[w0.WideStart].Case == WordCase.Number ? 1u : 0u;
            uint place = (uint)Math.Min(i - w0.WideStart, 3) + ((uint)Math.Min(w0.WideEnd - 1 - i, 3) * 4) + (year * 16);
            WordInfo before = w0.WideStart > 0 ? infos[w0.WideStart - 1] : edge, after = w0.WideEnd < infos.Length ? infos[w0.WideEnd] : edge;
            output[n++] = NameHash.Feature(82, tail.Hash, place);
            output[n++] = NameHash.Feature(83, place, (uint)tail.Case, case0);
            output[n++] = NameHash.Feature(84, tail.Cluster, place);
            output[n++] = NameHash.Feature(85, before.Hash, place);
            output[n++] = NameHash.Feature(86, after.Hash, place);
            output[n++] = NameHash.Feature(87, tail.Hash, infos[w0.RunStart].Hash, year);
        }
        return n;
    }

    private static bool IsFirst(ReadOnlySpan<WordInfo> infos, int i)
    {
        for (int j = i - 1; j >= 0; j--)
        {
            if (infos[j].Case != WordCase.Mark) return false;
        }
        return true;
    }
}
