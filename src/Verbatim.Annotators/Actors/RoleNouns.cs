namespace Verbatim.Annotators.Actors;

/// <summary>Nouns that name an office, an occupation or a relation.</summary>
internal static class RoleNouns
{
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "accountant", "activist", "actor", "actress", "adviser", "advisor", "agent", "aide", "ally", "ambassador", "analyst", "anchor", "architect",
        "artist", "assistant", "attorney", "aunt", "author", "baker", "banker", "boss", "boyfriend", "brother", "captain", "candidate", "ceo", "chair",
        "chairman", "chairwoman", "chairperson", "chancellor", "chef", "chief", "clerk", "client", "co-founder", "coach", "colleague", "columnist",
        "commander", "commentator", "commissioner", "congressman", "congresswoman", "consultant", "coordinator", "correspondent", "councillor", "councilman",
        "councilwoman", "counsel", "cousin", "critic", "dad", "daughter", "dean", "defender", "delegate", "deputy", "designer", "detective", "developer",
        "director", "doctor", "donor", "driver", "economist", "editor", "emperor", "engineer", "entrepreneur", "envoy", "executive", "expert", "father",
        "fiancé", "fiancée", "firefighter", "forward", "founder", "friend", "girlfriend", "goalkeeper", "governor", "guard", "head", "heir", "historian",
        "host", "husband", "inspector", "investigator", "investor", "journalist", "judge", "jurist", "justice", "king", "landlord", "law", "lawmaker",
        "lawyer", "leader", "liaison", "lieutenant", "lobbyist", "magistrate", "manager", "mayor", "mechanic", "member", "midfielder", "minister", "mother",
        "mom", "mum", "musician", "neighbor", "neighbour", "nephew", "niece", "nominee", "novelist", "nurse", "officer", "official", "operative", "opponent",
        "organizer", "owner", "partner", "pastor", "patient", "photographer", "physician", "pilot", "player", "poet", "politician", "pollster", "pope",
        "president", "priest", "prime minister", "prince", "princess", "principal", "producer", "professor", "prosecutor", "psychologist", "publicist",
        "publisher", "queen", "rapper", "reporter", "representative", "researcher", "resident", "rival", "scholar", "scientist", "secretary", "senator",
        "sergeant", "servant", "sheriff", "singer", "sister", "solicitor", "son", "spokesman", "spokesperson", "spokeswoman", "staffer", "star", "strategist",
        "striker", "student", "superintendent", "supervisor", "surgeon", "surrogate", "teacher", "technician", "trainer", "treasurer", "trustee", "uncle",
        "veteran", "victim", "volunteer", "widow", "widower", "wife", "winger", "witness", "worker", "writer",
    };

    private static readonly HashSet<string> Male = new(StringComparer.OrdinalIgnoreCase)
    {
        "actor", "boyfriend", "brother", "businessman", "chairman", "congressman", "councilman", "dad", "emperor", "father", "husband", "king", "nephew",
        "policeman", "prince", "son", "spokesman", "uncle", "widower", "son-in-law", "brother-in-law", "father-in-law", "assemblyman", "stepson", "grandfather", "grandson",
    };

    private static readonly HashSet<string> Female = new(StringComparer.OrdinalIgnoreCase)
    {
        "actress", "aunt", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "daughter", "fiancée", "girlfriend", "mom", "mother", "mum",
        "niece", "princess", "queen", "sister", "spokeswoman", "widow", "wife", "first lady", "assemblywoman", "stepdaughter", "grandmother", "granddaughter",
    };

    private static readonly string[] Prepositions = [" of ", " for ", " to ", " at ", " in ", " on ", " from ", " by ", " with "];

    private static readonly HashSet<string> Groups = new(StringComparer.OrdinalIgnoreCase)
    {
        "agency", "association", "bank", "board", "broadcaster", "bureau", "campaign", "channel", "charity", "club", "commission", "committee", "company",
        "corporation", "council", "department", "firm", "foundation", "group", "institute", "journal", "magazine", "ministry", "network", "newspaper",
        "office", "organisation", "organization", "outlet", "paper", "party", "site", "startup", "union", "university", "website", "account",
    };

    private static readonly HashSet<string> AnyGroup = new(StringComparer.OrdinalIgnoreCase)
    {
        "account", "agency", "charity", "company", "corporation", "firm", "foundation", "group", "organisation", "organization", "party", "site", "startup", "website",
    };

    private static readonly HashSet<string> Media = new(StringComparer.OrdinalIgnoreCase) { "broadcaster", "channel", "journal", "magazine", "network", "newspaper", "outlet", "paper" };

    private static readonly HashSet<string> MediaNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Broadcasting", "Chronicle", "Courier", "Daily", "Dispatch", "Examiner", "Express", "Gazette", "Globe", "Guardian", "Herald", "Inquirer", "Journal", "Ledger",
        "Magazine", "Mail", "Mirror", "Network", "News", "Observer", "Post", "Press", "Radio", "Record", "Register", "Review", "Standard", "Star", "Sun", "Telegraph",
        "Television", "Times", "Tribune", "TV", "Weekly",
    };

    /// <summary>Whether a noun for groups, without a role to go by, may mean an organization of this name.</summary>
    public static bool MayDescribe(string noun, string name) =>
        AnyGroup.Contains(noun) || (Media.Contains(noun) && name.Split(' ').Any(MediaNames.Contains));

    /// <summary>Whether the word can be the head of a description of an organization: <c>agency</c>, <c>newspaper</c>.</summary>
    public static bool IsGroup(ReadOnlySpan<char> word) => Groups.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The head of a description: its last word before a preposition.</summary>
    public static ReadOnlySpan<char> HeadOf(string role)
    {
        ReadOnlySpan<char> rest = role;
        foreach (string preposition in Prepositions)
        {
            int at = rest.IndexOf(preposition, StringComparison.OrdinalIgnoreCase);
            rest = at > 0 ? rest[..at] : rest;
        }

        return rest[(rest.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The gender that a role shows.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> word) => Male.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? Gender.Male
        : Female.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? Gender.Female : Gender.Unknown;

    /// <summary>Whether the word can be the head of a role: <c>manager</c>, <c>spokeswoman</c>, <c>biologist</c>.</summary>
    public static bool IsRole(ReadOnlySpan<char> word)
    {
        if (Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        return word.Length > 6
            && (word.EndsWith("ologist", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("maker", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("woman", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("keeper", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("wright", StringComparison.OrdinalIgnoreCase));
    }
}
