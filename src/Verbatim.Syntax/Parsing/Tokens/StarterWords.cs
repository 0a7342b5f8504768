namespace Verbatim.Parsing;

/// <summary>Words that, with a capital letter, begin a sentence far more often than they begin a name.</summary>
internal static class StarterWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new HashSet<string>(
        ("A An The This That These Those He She It They We You I His Her Its Their Our My Your There Here In On At By For From With Without To Of "
        + "But And Or So Yet Nor If When While Where Why How What Who Whose Which Because Although Though Since As After Before Until Unless Once "
        + "Also However Then Now Some Many Most Both All Each Every Such Not No Yes One Two Three Another Other Others Even Only Just Still "
        + "Asked Instead Meanwhile Later Earlier Today Perhaps Maybe Indeed Please Is Are Was Were Do Does Did Has Have Had Can Could Will Would "
        + "Should May Might Let During Despite Among Under Over According Last More Much Few Several").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsStarter(ReadOnlySpan<char> word) => word.Length <= 9 && Words.Contains(word);
}
