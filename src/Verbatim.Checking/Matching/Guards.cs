using System.Collections.Frozen;
using System.Globalization;

namespace Verbatim.Checking.Matching;

/// <summary>Finds negations, numbers, names and dates among words. General English word lists.</summary>
internal static class Guards
{
    private static readonly FrozenSet<string> Negations = Set(
        "not nt no never none nobody nothing neither nor nowhere without hardly scarcely barely rarely cannot unless except false deny denies denied refuse refuses refused fail fails failed");

    private static readonly FrozenSet<string> Numbers = Set(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty " +
        "sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter twice double percent");

    private static readonly FrozenSet<string> Dates = Set(
        "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday " +
        "today yesterday tomorrow");

    private static readonly FrozenSet<string> Function = Set(
        "a an the this that these those and or but so if then than as of to in on at by for from with into onto about over up out off down i you he she it we they me him her us " +
        "them my your his its our their who whom whose which what when where while be am is are was were been being have has had do does did will would shall should can " +
        "could may might must just also too very there here s d ll re ve m");

    private static readonly FrozenSet<string> Determiners = Set("a an the this that these those and then also just very");

    /// <summary>Whether a word carries sense of its own; the others only join.</summary>
    public static bool IsContent(string norm) => !Function.Contains(norm) && !Negations.Contains(norm);

    /// <summary>Whether dropping or adding the word changes little: an article, a demonstrative, a filler.</summary>
    public static bool IsLight(string norm) => Determiners.Contains(norm);

    /// <summary>What is guarded among words <c>[first..end)</c> of a wording.</summary>
    public static GuardKinds Among(NormalizedText text, int first, int end)
    {
        GuardKinds kinds = GuardKinds.None;
        for (int i = first; i < end; i++)
        {
            Word word = text.Words[i];
            bool capitalized = word.IsCapitalized && i > 0 && !word.StartsSentence && word.Norm is not ("i" or "im" or "id" or "ill" or "ive");
            kinds |= Of(word.Norm, capitalized);
        }

        return kinds;
    }

    /// <summary>What a single word is.</summary>
    /// <param name="norm">The normalised word.</param>
    /// <param name="isName">Whether it is written with a capital letter that the place does not ask for.</param>
    public static GuardKinds Of(string norm, bool isName)
    {
        GuardKinds kinds = Negations.Contains(norm) ? GuardKinds.Negation : GuardKinds.None;
        if (norm.AsSpan().ContainsAnyInRange('0', '9'))
        {
            bool year = norm.Length == 4 && int.TryParse(norm, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1500 and < 2200;
            kinds |= year ? GuardKinds.Date | GuardKinds.Number : GuardKinds.Number;
        }
        else if (Numbers.Contains(norm) && norm != "one")
        {
            kinds |= GuardKinds.Number;
        }

        if (Dates.Contains(norm))
        {
            kinds |= GuardKinds.Date;
        }
        else if (isName)
        {
            kinds |= GuardKinds.Name;
        }

        return kinds;
    }

    /// <summary>The kinds in words: <c>a negation and a number</c>; empty for none.</summary>
    public static string Describe(GuardKinds kinds)
    {
        var words = new List<string>(4);
        foreach ((GuardKinds kind, string word) in new[] { (GuardKinds.Negation, "a negation"), (GuardKinds.Number, "a number"), (GuardKinds.Name, "a name"), (GuardKinds.Date, "a date") })
        {
            if ((kinds & kind) != 0)
            {
                words.Add(word);
            }
        }

        return words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
