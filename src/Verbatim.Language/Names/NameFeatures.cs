using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Language.Names;

/// <summary>
/// Turns the words of a sentence into hashed features: the word and its neighbours, their tags, shapes, affixes, clusters and list entries,
/// and the run of capitalized words that it stands in with the run's head word and surroundings.
/// </summary>
internal static class NameFeatures
{
    internal const int Max = 96;
    /// <summary>Writes the features of word <paramref name="i"/> and returns their number, at most <see cref="Max"/>.</summary>
    internal static int Extract(NameScratch scratch, in WordSequence words, int i, Span<uint> output)
    {
        ReadOnlySpan<WordInfo> infos = scratch.Words;
        WordInfo edge = default;
        edge.Hash = 1;
        edge.Case = WordCase.Mark;
        ref readonly WordInfo w0 = ref infos[i];
        WordInfo p1 = i > 0 ? infos[i - 1] : edge, p2 = i > 1 ? infos[i - 2] : edge;
        WordInfo n1 = i + 1 < infos.Length ? infos[i + 1] : edge, n2 = i + 2 < infos.Length ? infos[i + 2] : edge;
        uint mode = scratch.Mode;
        uint first = i <= scratch.First ? 1u : 0u;
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
            hash = WordHash.Step(hash, WordHash.Fold(word[k]));
            if (k >= 1) output[n++] = NameHash.Feature(20 + (uint)k, hash, w0.IsCapital ? 1u : 0u);
        }
        hash = 0;
        for (int k = 0; k < Math.Min(4, word.Length); k++)
        {
            hash = WordHash.Step(hash, WordHash.Fold(word[^(k + 1)]));
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
        uint kinds = (uint)(w0.Flags & (WordFlags.Lists | WordFlags.PersonNoun | WordFlags.GroupNoun));
        uint kindsP = (uint)(p1.Flags & (WordFlags.Lists | WordFlags.PersonNoun | WordFlags.GroupNoun));
        uint kindsN = (uint)(n1.Flags & (WordFlags.Lists | WordFlags.PersonNoun | WordFlags.GroupNoun));
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
}
