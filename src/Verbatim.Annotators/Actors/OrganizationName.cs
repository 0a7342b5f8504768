namespace Verbatim.Annotators.Actors;

/// <summary>How the forms of an organization's name relate: articles and company suffixes do not matter, acronyms and first parts stand for the whole.</summary>
internal static class OrganizationName
{
    private const int LongestAcronym = 6;

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Inc", "Corp", "Corporation", "Co", "Company", "Ltd", "LLC", "PLC", "LP", "LLP", "AG", "GmbH", "SA", "NV",
    };

    /// <summary>The name without an article before it, a company suffix behind it, and stops in acronyms.</summary>
    public static string Plain(string name)
    {
        string plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        int last = plain.LastIndexOf(' ');
        while (last > 0 && Suffixes.Contains(plain[(last + 1)..].TrimEnd('.')))
        {
            plain = plain[..last].TrimEnd(',', ' ');
            last = plain.LastIndexOf(' ');
        }

        return IsAcronym(plain) ? plain.Replace(".", "", StringComparison.Ordinal) : plain;
    }

    /// <summary>Whether the name is made of capitals, with or without stops.</summary>
    public static bool IsAcronym(string name) => name.Length is >= 2 and <= LongestAcronym * 2 && name.Any(char.IsUpper) && name.All(c => char.IsUpper(c) || c == '.');

    /// <summary>Whether the plain form may stand for the full name: its acronym, or its first words, at least two.</summary>
    public static bool MayStandFor(string plain, string full)
    {
        string whole = Plain(full);
        return IsAcronym(plain)
            ? Initials(whole, skipSmall: true) == plain || Initials(whole, skipSmall: false) == plain
            : plain.Contains(' ', StringComparison.Ordinal) && IsBeginning(plain, whole);
    }

    /// <summary>Whether a plain form is the first words of another.</summary>
    public static bool IsBeginning(string plain, string whole) =>
        whole.Length > plain.Length && whole[plain.Length] == ' ' && whole.StartsWith(plain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first letters of the words, without those of small words or with them.</summary>
    public static string Initials(string name, bool skipSmall) => string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => char.IsUpper(part[0]) || (!skipSmall && char.IsLetter(part[0]))).Select(part => char.ToUpperInvariant(part[0])));
}
