namespace Verbatim.Parsing;

/// <summary>Verbs that follow a quotation and its speaker in the same sentence: <c>"Why?" Smith asked.</c></summary>
internal static class SpeechVerbs
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Verbs = new HashSet<string>(
        ("said says asked asks wrote writes replied replies added adds told tells tweeted tweets responded responds answered shouted cried whispered "
        + "yelled exclaimed declared continued recalled explained insisted noted wondered joked quipped demanded remarked muttered screamed "
        + "called chanted posted texted concluded suggested announced argued warned urged admitted protested laughed").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsSpeechVerb(ReadOnlySpan<char> word) => word.Length <= 10 && Verbs.Contains(word);
}
