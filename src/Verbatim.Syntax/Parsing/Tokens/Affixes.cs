namespace Verbatim.Parsing;

/// <summary>
/// The first and last parts that the English treebanks do not split from a hyphenated word (tokenization of the English Treebank,
/// kept by Universal Dependencies): <c>e-mail</c>, <c>co-founder</c>, <c>clock-wise</c>. Every other hyphen is a token of its own.
/// </summary>
internal static class Affixes
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "e agro ante anti arch be bi bio co counter cross cyber de ex extra inter intra macro mega micro mid mini multi neo non "
        + "over para peri post pre pro pseudo re semi socio psycho sub super tri ultra un uni vice uh mm hm");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Set(
        "esque ette fest fold gate itis less most rama wise ish");

    public static bool IsPrefix(ReadOnlySpan<char> part) => part.Length <= 7 && Prefixes.Contains(part);

    public static bool IsSuffix(ReadOnlySpan<char> part) => part.Length <= 5 && Suffixes.Contains(part);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
