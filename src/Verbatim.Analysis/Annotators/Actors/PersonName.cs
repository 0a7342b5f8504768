namespace Verbatim.Annotators.Actors;

/// <summary>
/// The parts of a person's name. A generational suffix (<c>Jr.</c>, <c>III</c>) belongs to the identity: a name with one is never joined
/// to the same name with another or with none.
/// </summary>
internal readonly record struct PersonName(string First, string Last, string Suffix, int PartCount)
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Sr", "II", "III", "IV" };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Sen", "Senator", "Rep", "Representative",
        "Gov", "Governor", "President", "Chancellor", "Judge", "Justice", "Gen", "General", "Col", "Colonel", "Capt", "Captain", "Lt",
        "Sgt", "Rev", "Father", "Sister", "Pope", "King", "Queen", "Prince", "Princess", "Mayor", "Secretary", "Ambassador", "Speaker",
        "Councilman", "Councilwoman", "Councillor", "Detective", "Inspector", "Officer", "Coach",
    };

    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    /// <summary>Whether a title and a further word stand at the start: only persons are called so.</summary>
    public static bool StartsWithTitle(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsAddress(name.AsSpan(0, space));
    }

    /// <summary>The gender that a form of address shows.</summary>
    public static Gender GenderOf(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? Gender.Unknown : name.AsSpan(0, space).TrimEnd('.') switch
        {
            "Mr" or "Sir" or "Lord" or "King" or "Prince" => Gender.Male,
            "Mrs" or "Ms" or "Miss" or "Dame" or "Lady" or "Queen" or "Princess" => Gender.Female,
            _ => Gender.Unknown,
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> word) => word.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Sen" or "Rep" or "Gov";

    public static bool IsSuffix(ReadOnlySpan<char> word) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    public static PersonName Parse(string name)
    {
        string[] parts = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.TrimEnd(',')).SkipWhile(part => IsTitle(part))];
        string suffix = "";
        if (parts.Length > 1 && IsSuffix(parts[^1]))
        {
            suffix = parts[^1].TrimEnd('.');
            parts = parts[..^1];
        }

        return parts.Length == 0 ? default : new PersonName(parts.Length > 1 ? parts[0] : "", parts[^1], suffix, parts.Length);
    }

    /// <summary>Whether this form, a shorter one, may stand for <paramref name="full"/>.</summary>
    public bool MayStandFor(PersonName full)
    {
        bool sameLast = string.Equals(Last, full.Last, StringComparison.OrdinalIgnoreCase);
        bool sameSuffix = string.Equals(Suffix, full.Suffix, StringComparison.OrdinalIgnoreCase);
        if (!sameLast || !sameSuffix)
        {
            return false;
        }

        return First.Length == 0 || full.First.Length == 0 || FirstNamesAgree(First, full.First);
    }

    private static bool FirstNamesAgree(string left, string right)
    {
        ReadOnlySpan<char> a = left.AsSpan().TrimEnd('.'), b = right.AsSpan().TrimEnd('.');
        return a.Equals(b, StringComparison.OrdinalIgnoreCase)
            || (a.Length > 0 && b.Length > 0 && (a.Length == 1 || b.Length == 1) && char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]));
    }
}
