using Verbatim.Language.Tags;

namespace Verbatim.Language.Names;

/// <summary>
/// Decides which words of a sentence can be part of a name: capitalized words, what stands near them, words of the lists, and the lower-case
/// words that the training data show in names. All others are outside without being scored.
/// </summary>
internal static class NameCandidates
{
    private const int LongestGap = 2;

    /// <summary>Sets <see cref="WordInfo.IsCandidate"/> of every word; short gaps between candidates are filled.</summary>
    public static void Mark(Span<WordInfo> infos)
    {
        for (int i = 0; i < infos.Length; i++)
        {
            infos[i].IsCandidate = IsCandidate(infos, i);
        }

        int last = -LongestGap - 2;
        for (int i = 0; i < infos.Length; i++)
        {
            if (!infos[i].IsCandidate)
            {
                continue;
            }

            if (i - last <= LongestGap + 1)
            {
                for (int j = last + 1; j < i; j++)
                {
                    infos[j].IsCandidate = true;
                }
            }

            last = i;
        }
    }

    private static bool IsCandidate(ReadOnlySpan<WordInfo> infos, int i)
    {
        ref readonly WordInfo info = ref infos[i];
        if (info.IsCapital || info.WideEnd > info.WideStart || info.RunEnd > info.RunStart)
        {
            return true;
        }

        bool behindCapital = i > 0 && infos[i - 1].IsCapital;
        bool beforeCapital = i + 1 < infos.Length && infos[i + 1].IsCapital;
        return info.Case switch
        {
            WordCase.LettersAndDigits => true,
            WordCase.Number => behindCapital || beforeCapital || (i + 1 < infos.Length && (infos[i + 1].Flags & WordFlags.LowerInside) != 0),
            WordCase.Lower => (info.Flags & WordFlags.LowerName) != 0 || ((info.Flags & WordFlags.MostlyLower) == 0 && info.PhrasePosition != 0)
                || (behindCapital && info.Tag - 1 is (int)Xpos.Nn or (int)Xpos.Nns or (int)Xpos.Jj) || (beforeCapital && (info.Flags & WordFlags.LowerInside) != 0)
                || (i > 0 && infos[i - 1].Case == WordCase.Number && (info.Flags & WordFlags.LowerInside) != 0),
            WordCase.Mark => false,
            _ => beforeCapital || (info.Flags & WordFlags.MostlyLower) == 0 || info.PhrasePosition != 0,
        };
    }
}
