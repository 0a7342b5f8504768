using Verbatim.Checking;
using Verbatim.Checking.Matching;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Matching;

[TestClass]
public sealed class WordingMatcherTests
{
    private const string Record = "Off the record, I don't know who that is but I'll ask around. We won't pay 3,000 dollars before June, unless Ms. Gray signs the contract.";

    [TestMethod]
    [DataRow("I'll ask around.", "Exact")]
    [DataRow("Off the record I don’t know who that is, but I’ll ask around.", "Typographic")]
    [DataRow("off the record, I don't know who that is", "Typographic")]
    [DataRow("We won't pay 3000 dollars before June", "Typographic")]
    [DataRow("Off the record, I don't know … but I'll ask around.", "Edited")]
    [DataRow("Off the record, I don't know who [the man] is but I'll ask around.", "Edited")]
    [DataRow("[o]ff the record, I don't know who that is", "Typographic")]
    [DataRow("Off the record, I don't know who that [sic] is", "Typographic")]
    [DataRow("We won't pay [the sum] before June, unless Ms. Gray sign[ed] the contract.", "Edited")]
    [DataRow("We won't pay 3,000 dollars before June.", "Truncated")]
    [DataRow("We won't pay 3,000 dollars before June …", "Edited")]
    [DataRow("We won't pay 3,000 dollars before June", "Exact")]
    [DataRow("I'll ask around!", "Typographic")]
    [DataRow("We will pay 3,000 dollars before June, unless Ms. Gray signs the contract.", "Altered")]
    [DataRow("We won't pay 5,000 dollars before June, unless Ms. Gray signs the contract.", "Altered")]
    [DataRow("We won't pay the 3,000 dollars before June", "Altered")]
    [DataRow("Off the record, they don't know who that is", "Altered")]
    public void Tiers(string quoted, string tier)
    {
        WordingMatch? match = Compare(quoted, Record, complete: true);
        Assert.AreEqual(tier, Tier(match, quoted));
    }

    [TestMethod]
    [DataRow("We did not sign anything.")]
    [DataRow("The record of the company is good, and they know who to ask.")]
    [DataRow("Nothing like it.")]
    [DataRow("…")]
    public void Other_passages_are_not_found(string quoted) => Assert.IsNull(Compare(quoted, Record, complete: true));

    [TestMethod]
    public void Words_beyond_the_known_part_of_a_message_are_not_held_against_it()
    {
        WordingMatch match = Compare("Btw we just released the minutes, part 4. Read them", "we just released the minutes, Part 4.", complete: false)!;
        Assert.AreEqual(MatchTier.Typographic, match.Tier);
        Assert.AreEqual("Btw … Read them", match.Beyond);
        Assert.AreEqual(MatchTier.Altered, Compare("Btw we just released the minutes, part 4.", "we just released the minutes, Part 4.", complete: true)!.Tier);
    }

    [TestMethod]
    [DataRow("We … pay 3,000 dollars before June", GuardKinds.Negation)]
    [DataRow("We [will] pay 3,000 dollars before June", GuardKinds.Negation)]
    [DataRow("We won't pay … before June", GuardKinds.Number)]
    [DataRow("We won't pay 3,000 dollars … unless Ms. Gray signs the contract.", GuardKinds.Date)]
    [DataRow("before June, unless [she] signs the contract.", GuardKinds.Name)]
    [DataRow("before June, unless [Ann Gray] signs the contract.", GuardKinds.None)]
    [DataRow("I don't know who that is … We won't pay 3,000 dollars", GuardKinds.None)]
    public void What_an_edit_hides_is_told(string quoted, object kinds)
    {
        WordingMatch match = Compare(quoted, Record, complete: true)!;
        Assert.AreEqual(MatchTier.Edited, match.Tier);
        Assert.AreEqual((GuardKinds)kinds, match.Hunks.Aggregate(GuardKinds.None, (all, hunk) => all | hunk.Guarded));
    }

    [TestMethod]
    public void An_early_end_shows_what_is_left_out()
    {
        WordingMatch match = Compare("We won't pay 3,000 dollars before June.", Record, complete: true)!;
        Assert.AreEqual("unless Ms. Gray signs the contract.", match.LeftOut);
        Assert.AreEqual(GuardKinds.Negation | GuardKinds.Name, match.LeftOutGuards);
    }

    private static string? Tier(WordingMatch? match, string quoted) => match is null ? $"no match of {quoted}" : match.Tier.ToString();

    private static WordingMatch? Compare(string quoted, string record, bool complete)
    {
        var source = new FactSource("Minutes", null, null);
        var wording = new Wording(record, complete, source, Corroboration.Primary);
        var message = new MessageFact("m1", "a", null, null, null, [wording], null, null, source, Corroboration.Primary);
        NormalizedText words = NormalizedText.Parse(quoted);
        return WordingMatcher.Compare(words, words.IsClosedSentence, message, wording, NormalizedText.Parse(record));
    }
}
