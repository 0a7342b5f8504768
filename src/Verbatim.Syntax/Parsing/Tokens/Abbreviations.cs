namespace Verbatim.Parsing;

/// <summary>What the period of a word says about the end of a sentence.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>The word has no period of its own.</summary>
    None,

    /// <summary>A name or a number follows: <c>Mr.</c>, <c>No.</c>; never ends a sentence before a capital letter.</summary>
    Title,

    /// <summary>A month or weekday: followed by a number as a rule.</summary>
    Date,

    /// <summary>May end a sentence: <c>Inc.</c>, <c>Jr.</c>, <c>etc.</c>, <c>p.m.</c></summary>
    Final,

    /// <summary>Letters with periods: <c>U.S.</c>, <c>D.C.</c>; may end a sentence.</summary>
    Acronym,

    /// <summary>A single capital letter.</summary>
    Initial,

    /// <summary>Goes on by nature: <c>e.g.</c>, <c>i.e.</c>, <c>vs.</c></summary>
    Continuing,
}

/// <summary>English abbreviations that keep their period. The keys are lower case without the last period.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, AbbreviationKind> Kinds = Build();

    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word that a period follows; <see cref="AbbreviationKind.None"/> when it is no abbreviation.</summary>
    /// <param name="word">The word without its last period.</param>
    public static AbbreviationKind Find(ReadOnlySpan<char> word) =>
        word.Length <= 8 && Lookup.TryGetValue(word, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    private static Dictionary<string, AbbreviationKind> Build()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(256, StringComparer.OrdinalIgnoreCase);
        Add(kinds, AbbreviationKind.Title,
            "mr mrs ms mx dr prof rev fr hon gov lt col gen capt cpt cmdr cdr maj sgt cpl pvt adm brig sen rep reps sens govs atty pres "
            + "supt det insp st ste mt ft messrs mme mlle msgr assoc asst treas amb sec dir "
            + "fig figs eq no nos vol vols pp ch chap ed eds op approx ca");
        Add(kinds, AbbreviationKind.Date, "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun");
        Add(kinds, AbbreviationKind.Final,
            "jr sr esq inc corp co cos ltd llc plc bros etc ave blvd rd hwy pkwy sq bldg dept univ assn intl natl mfg "
            + "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev okla ore pa "
            + "penn tenn tex vt va wash wis wyo ont que alta "
            + "min mins hr hrs lb lbs oz yr yrs wk wks mo mos ext est dist tel cont ph.d phd bhd sdn pty nv gmbh");
        Add(kinds, AbbreviationKind.Final, "a.m p.m");
        Add(kinds, AbbreviationKind.Continuing, "e.g eg i.e ie vs v viz cf incl esp ibid");
        return kinds;
    }

    private static void Add(Dictionary<string, AbbreviationKind> kinds, AbbreviationKind kind, string words)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            kinds[word] = kind;
        }
    }
}
