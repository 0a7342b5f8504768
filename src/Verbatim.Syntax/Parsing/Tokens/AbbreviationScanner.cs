using Verbatim.Syntax;

namespace Verbatim.Parsing;

/// <summary>Whether a period belongs to the word before it: <c>Mr.</c>, <c>U.</c>, <c>et al.</c></summary>
internal static class AbbreviationScanner
{
    /// <summary>Words that are abbreviations before a number.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberWords =
        WordSets.Of("no nos fig figs vol pp p ch eq art sec op");

    /// <summary>Words that are abbreviations only before a number.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = WordSets.Of("no nos");

    /// <summary>Abbreviations that are everyday words too.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OrdinaryWords = WordSets.Of(
        "sat sun mar mon ill wash mass miss la pa dir mo min mins ex est ind ga va ed eds id ore kan minn ark dist fed cont ext conn dec wed tel "
        + "sec op art fig ch pres st mt co cos inst rep reps sen atty");

    /// <summary>What the period at <paramref name="period"/> makes of the word before it; none when it does not belong to it.</summary>
    public static AbbreviationKind KindBefore(in TokenCursor cursor, int period)
    {
        ReadOnlySpan<char> word = cursor.Text[cursor.Position..period];
        int following = SkipSpace(cursor, period + 1);
        if (word.Length == 1)
        {
            return IsInitial(cursor, word[0], period, following) ? AbbreviationKind.Initial : AbbreviationKind.None;
        }

        AbbreviationKind kind = Abbreviations.Find(word);
        if (kind == AbbreviationKind.None)
        {
            return word is "al" && IsAfterEt(cursor) ? AbbreviationKind.Final : kind;
        }

        char next = cursor.Peek(following);
        bool hasClitic = CharClasses.IsApostrophe(next) && following == period + 1 && CliticScanner.EndAt(cursor, following) > 0;
        bool hasNumber = NumberWords.Contains(word) && (CharClasses.IsDigit(next) || next == '#');
        return hasClitic || hasNumber || IsAbbreviated(word, kind, next) ? kind : AbbreviationKind.None;
    }

    private static int SkipSpace(in TokenCursor cursor, int index)
    {
        while (index < cursor.Text.Length && CharClasses.Of(cursor.Text[index]) == CharClass.Space)
        {
            index++;
        }

        return index;
    }

    /// <summary>Whether a word that can be abbreviated is, by its case and by the character behind it.</summary>
    private static bool IsAbbreviated(ReadOnlySpan<char> word, AbbreviationKind kind, char next)
    {
        if (Negations.Contains(word))
        {
            return false;
        }

        bool isCapitalized = CharClasses.IsUpper(word[0]);
        if (!OrdinaryWords.Contains(word))
        {
            return isCapitalized || kind is not AbbreviationKind.Date;
        }

        bool goesOn = next == ',' || CharClasses.IsDigit(next) || CharClasses.IsLower(next);
        return isCapitalized && (goesOn || kind == AbbreviationKind.Title && CharClasses.IsUpper(next));
    }

    private static bool IsAfterEt(in TokenCursor cursor) =>
        cursor.Tokens.Count > 0 && cursor.Text.Slice(cursor.Tokens.Last.Start, cursor.Tokens.Last.Length) is "et" or "Et";

    /// <summary>A single letter with a period: an initial, unless the letter is a word or a grade and a new sentence follows.</summary>
    private static bool IsInitial(in TokenCursor cursor, char letter, int period, int following)
    {
        char next = cursor.Peek(following);
        if (!CharClasses.IsUpper(letter))
        {
            return IsSmallInitial(letter, next, cursor.Peek(cursor.Position - 1));
        }

        bool isAfterInitial = cursor.Tokens.Count > 0 && cursor.Tokens.Last.Abbreviation == AbbreviationKind.Initial;
        if (isAfterInitial && CharClasses.IsDigit(next))
        {
            return true;
        }

        if (!CharClasses.IsLetter(next) || following == period + 1)
        {
            return next == ',' && letter != 'I';
        }

        return IsBeforeName(cursor, following)
            && (letter != 'I' || cursor.Tokens.Count == 0 || CharClasses.IsUpper(cursor.Text[cursor.Tokens.Last.Start]));
    }

    /// <summary>Page and volume, born and died: <c>p. 12</c>, <c>(b. London</c>.</summary>
    private static bool IsSmallInitial(char letter, char next, char before) => CharClasses.IsDigit(next)
        ? "pvcbdmrn".Contains(letter, StringComparison.Ordinal)
        : before == '(' && CharClasses.IsUpper(next) && "bdc".Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether a capitalized word stands here that does not begin a sentence more often than a name.</summary>
    private static bool IsBeforeName(in TokenCursor cursor, int following)
    {
        int wordEnd = following;
        while (wordEnd < cursor.Text.Length && CharClasses.IsLetter(cursor.Text[wordEnd]))
        {
            wordEnd++;
        }

        return CharClasses.IsUpper(cursor.Text[following]) && !StarterWords.IsStarter(cursor.Text[following..wordEnd]);
    }
}
