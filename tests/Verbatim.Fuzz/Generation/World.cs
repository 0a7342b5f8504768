namespace Verbatim.Fuzz.Generation;

/// <summary>
/// The small world that generated articles and truths both speak of, so that the rules have something to compare: names that are awkward but legal,
/// wordings, dates in many forms. All arrays are read-only by convention.
/// </summary>
internal static class World
{
    public static readonly string[] Persons =
    [
        "Mary Holt", "J. R. Sutter", "Elena Marsh", "Tom O’Dell", "Anna-Lena Weiß", "José de la Cruz", "Ludwig van den Berg III", "Dr. Ruiz", "Kim", "Mary Smith-Jones",
        "Trump Jr.", "Zoe\u0301 Kravitz", "रवि शङ्कर", "Jean‑Luc Marchand", "Ali\u00A0Khan", "Sean `Mac' Byrne", "X", "Le Thi Hong", "D'Angelo Brown", "MARY HOLT", "Robert S. Mueller III",
    ];

    public static readonly string[] Organizations =
    [
        "Harbor Group Inc.", "WikiLeaks", "the U.S. Department of Justice", "AT&T", "Médecins Sans Frontières (MSF)", "Federal Bureau of Investigation", "3M", "The Lakeville Herald",
        "Democratic National Committee", "Smith, Holt & Ruiz LLP", "@lakeville", "news.example.org", "Yahoo!", "O.N.E.", "日本放送協会",
    ];

    public static readonly string[] Places = ["Lakeville", "Ohio", "the United Kingdom", "New York City", "Saint-Étienne", "Washington, D.C."];

    public static readonly string[] Roles =
    [
        "mayor of Lakeville", "spokeswoman for Harbor Group Inc.", "chair", "co-founder", "president-elect", "eldest son of Mary Holt", "attorney", "Secretary-General", "chief of staff to the mayor", "CEO",
    ];

    public static readonly string[] Wordings =
    [
        "We have nothing to hide", "It’s not over yet", "Ask them, not me.", "Please send the report by Friday", "There is ‘no rush’ at all", "Any comments?",
        "I’ll ask around. What is the password?", "That was the plan all along, and everybody knew it; nobody said so.", "Could you publish the tax returns of Mary Holt?", "no comment", "…",
        "Great to see you “all” talk about our work — strongly suggest that you link to it", "5,000 votes", "💥 Boom 💥", "Don't.", "<b>Nothing</b> & *more*",
    ];

    public static readonly string[] Dates =
    [
        "on Sept. 14, 2019", "at 6:35 p.m.", "two days later", "yesterday", "in July 2016", "on 4/5/2017", "last Tuesday", "the day after the election", "on Feb. 29, 2017", "in the 1990s", "at midnight",
        "since 2016", "between June 3 and June 9, 2016", "on 2016-07-25T18:35", "a week before Christmas", "for three years", "next month", "at noon EST on October 12", "hours after the hearing", "in the spring",
        "in fiscal 2018", "on the 31st of February", "44 BC", "on December 31, 1999", "in the third quarter", "the same day", "early Monday", "on 13 November 2017 at 24:00",
    ];

    /// <summary>Dates in the forms of a truth.</summary>
    public static readonly string[] FactTimes = ["2016", "2016-07", "2016-07-25", "2016-07-25T18:35", "2016-06-03/2016-06-09", "2019-09-14", "2017", "1999-12-31", "0001-01-01", "2016-02-29", "9998-12-31"];

    public static readonly string[] Things =
    [
        "the harbor plan", "a $2.5 million contract", "the city’s new budget", "14 e-mails", "a long-awaited report", "the co-founder’s letter", "most of the U.S. offers", "the tax returns", "5,000 votes", "the hearing",
        "about 30 percent of the shares", "a link", "the password", "the election", "more than 20,000 pages",
    ];

    public static readonly string[] Verbs =
    [
        "said", "denied", "announced", "won’t discuss", "approved", "rejected", "asked about", "couldn’t explain", "published", "met with", "sent", "wrote to", "received", "declined", "ignored", "promised to return",
        "resigned over", "founded", "sued", "tweeted",
    ];

    public static readonly string[] Lemmas = ["say", "deny", "publish", "send", "ask", "meet", "approve", "reject", "sue", "comment", "return", "link", "resign", "found"];

    public static readonly string[] Units = ["votes", "e-mails", "percent", "dollars", "pages", "members"];

    public static string Name(Random random) => random.Next(3) switch { 0 => random.Pick(Organizations), 1 when random.Next(3) == 0 => random.Pick(Places), _ => random.Pick(Persons) };

    public static T Pick<T>(this Random random, params ReadOnlySpan<T> values) => values[random.Next(values.Length)];

    /// <summary>Whether an event of one in <paramref name="n"/> happens.</summary>
    public static bool OneIn(this Random random, int n) => random.Next(n) == 0;
}
