using Verbatim.Syntax;

namespace Verbatim.Language.Quotations;

/// <summary>The units among which source and content of a cue are looked for.</summary>
internal static class ArgumentWindow
{
    private const int LongestSide = 90;
    private const int MostBlocks = 6;

    /// <summary>
    /// Fills <paramref name="window"/> with units in reading order: the cue's sentence; the sentence before when it ends with a quoted stretch, the
    /// sentence behind when it begins with one; and the quoted stretches that open the next paragraphs when the cue announces them.
    /// </summary>
    public static void Fill(UnitRow units, int cueFirst, int cueEnd, List<int> window)
    {
        window.Clear();
        int sentence = units.Sentence[cueFirst];
        int start = units.SentenceStart[sentence], end = units.SentenceStart[sentence + 1], block = units.BlockOf(cueFirst);
        if (start > 0 && units.BlockOf(start - 1) == block && units.Region[start - 1] >= 0)
        {
            start = units.SentenceStart[sentence - 1];
        }

        int last = end;
        while (last < units.Count && units.BlockOf(last) == block && units.Region[last] >= 0)
        {
            last = units.SentenceStart[units.Sentence[last] + 1];
            if (last - end > LongestSide)
            {
                break;
            }

            if (units.Region[last - 1] < 0)
            {
                break;
            }
        }

        start = Math.Max(start, cueFirst - LongestSide);
        last = Math.Min(last, cueEnd + LongestSide);
        for (int u = start; u < last; u++)
        {
            window.Add(u);
        }

        if (last < units.Count && units.BlockOf(last) != block && (Announces(units, last - 1) || units.Region[last - 1] >= 0))
        {
            AddNextBlocks(units, last, window);
        }
    }

    private static bool Announces(UnitRow units, int unit) =>
        units.Region[unit] < 0 && units.Tokens.Kinds[units.First[unit]] is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash;

    private static void AddNextBlocks(UnitRow units, int unit, List<int> window)
    {
        for (int blocks = 0; blocks < MostBlocks && unit < units.Count && units.Region[unit] >= 0; blocks++)
        {
            int region = units.Region[unit];
            bool goesOn = blocks == 0 || units.Regions[region].Continues >= 0;
            int block = units.BlockOf(unit), next = units.Tokens.BlockStart[block + 1];
            int nextUnit = next >= units.Tokens.Count ? units.Count : units.UnitOf(next);
            if (!goesOn)
            {
                return;
            }

            window.Add(unit);
            if (nextUnit != unit + 1)
            {
                return;
            }

            unit = nextUnit;
        }
    }
}
