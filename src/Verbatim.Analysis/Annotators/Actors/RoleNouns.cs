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
