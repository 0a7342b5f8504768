using System.Globalization;
using System.Text;

namespace Verbatim.Fuzz.Growth;

/// <summary>An input that repeats one thing.</summary>
/// <param name="Name">Names it in the table.</param>
/// <param name="Input">What reads it.</param>
/// <param name="Make">Makes it, given how many characters it is to have; about as many.</param>
internal sealed record Pattern(string Name, PatternInput Input, Func<int, string> Make)
{
    /// <summary>All patterns.</summary>
    public static IReadOnlyList<Pattern> All { get; } =
    [
        // Marks.
        Text("nested quotations", n => Around("“a ‘", "’ b”", n)),
        Text("nested straight quotations", n => Around("\"a '", "' b\"", n)),
        Text("nested quotations with speakers", n => Around("“Ann Lee said, ‘", "’ Bob Ray said.”", n)),
        Text("unclosed double marks", n => Repeat("“a b ", n)),
        Text("unclosed single marks", n => Repeat("‘a b ", n)),
        Text("unopened marks", n => Repeat("a b” ", n)),
        Text("straight marks", n => Repeat("\"", n)),
        Text("apostrophes", n => Repeat("'", n)),
        Text("quotations without words", n => Repeat("“” ", n)),
        Text("short quotations", n => Repeat("“Yes.” ", n)),
        Text("quotations over paragraphs", n => Repeat("“We went on.\n\n", n)),
        Text("scare quotations in one sentence", n => "The " + Repeat("‘big’ ", n) + "dog ran."),
        Text("open brackets", n => Repeat("(", n)),
        Text("open square brackets", n => Repeat("[a ", n)),
        Text("nested brackets", n => Around("(a [", "] b)", n)),
        Text("ellipses", n => Repeat("... ", n)),
        Text("dots", n => Repeat(".", n)),
        Text("dashes", n => Repeat("— a ", n)),
        Text("stops of sentences", n => Repeat("? ! . ", n)),

        // Words and sentences.
        Text("one long word", n => Repeat("a", n)),
        Text("one long number", n => Repeat("1", n)),
        Text("one long address", n => "http://a.b/" + Repeat("c/d.", n)),
        Text("one long compound", n => Repeat("well-", n)),
        Text("one long abbreviation", n => Repeat("U.S.", n)),
        Text("combining marks", n => "e" + Repeat("\u0301", n)),
        Text("one long sentence", n => "The mayor " + Repeat("went home and ", n) + "slept."),
        Text("one sentence of nouns", n => Repeat("dog ", n)),
        Text("commas", n => "The " + Repeat("red, ", n) + "dog ran."),
        Text("short sentences", n => Repeat("Dogs run. ", n)),
        Text("short paragraphs", n => Repeat("Dogs run.\n\n", n)),
        Text("lines", n => Repeat("dogs\n", n)),
        Text("empty lines", n => "Dogs run." + Repeat("\n", n) + "Cats sleep."),
        Text("blanks", n => "Dogs" + Repeat(" ", n) + "run."),
        Text("page breaks", n => Repeat("The dogs run and\f\nthey sleep. ", n)),
        Text("headings", n => Repeat("THE BIG NEWS\n\n", n)),
        Text("list items", n => Repeat("• Dogs run.\n", n)),
        Text("bylines", n => Repeat("By Ann Lee\n\n", n)),
        Text("datelines", n => Repeat("NOV 13, 2017 | NEWS\n\n", n)),
        Text("relative clauses", n => "It was " + Repeat("the dog that saw ", n) + "the cat."),

        // Names, dates, speech.
        Text("one name many times", n => Repeat("Ann Lee ran. ", n)),
        Text("one surname many times", n => "Ann Lee ran. " + Repeat("Lee ran. ", n)),
        Text("many persons", n => Numbered("Ann {0} ran. ", n)),
        Text("many persons in one sentence", n => Numbered("Ann {0} and ", n) + "Bob ran."),
        Text("many first names of one surname", n => Numbered("{0} Lee ran. ", n)),
        Text("many organizations", n => Numbered("The {0} Group Inc. grew. ", n)),
        Text("many acronyms", n => Numbered("The {0} Group of Lakeville ({1}GL) grew. ", n)),
        Text("many accounts", n => Numbered("@{0} wrote. ", n)),
        Text("many roles", n => Numbered("Ann {0}, the mayor of Lakeville, ran. ", n)),
        Text("pronouns", n => "Ann Lee ran. " + Repeat("He saw her. ", n)),
        Text("nominals", n => "Ann Lee, the mayor, ran. " + Repeat("The mayor ran. ", n)),
        Text("dates", n => Repeat("on July 4, 2016, ", n)),
        Text("dates in sentences", n => Repeat("It rained on July 4, 2016. ", n)),
        Text("relative dates", n => Repeat("It rained two days later. ", n)),
        Text("days of the week", n => Repeat("It rained on Tuesday. ", n)),
        Text("months", n => Repeat("June ", n)),
        Text("he said", n => "Ann Lee ran. " + Repeat("He said it rained. ", n)),
        Text("quotations with speakers", n => Numbered("“It rained,” Ann {0} said. ", n)),
        Text("quotations without a speaker", n => Numbered("“It rained {0} and so on.” ", n)),
        Text("said in one sentence", n => Repeat("he said she said that ", n) + "it rained."),
        Text("messages that answer", n => Repeat("Ann Lee wrote to Bob Ray on July 4, 2016: “Please send the report.” Bob Ray replied: “No.” ", n)),
        Text("chat lines", n => Repeat("[10:30] Ann Lee: It rains here.\n", n)),
        Text("chat lines of many", n => Numbered("[10:30] Ann {0}: It rains here.\n", n)),
        Text("letters", n => Repeat("Dear Ann Lee,\n\nPlease send the report.\n\nSincerely,\nBob Ray\n\n", n)),
        Text("letters of many", n => Numbered("Dear Ann {0},\n\nPlease send the report.\n\nSincerely,\nBob {0}\n\n", n)),
        Text("posts", n => Repeat("Ann Lee (@annlee) July 4, 2016\n\n", n)),
        Text("announced quotations", n => Repeat("Ann Lee wrote:\n\nPlease send the report.\n\n", n)),
        Text("block quotations", n => Repeat("Ann Lee wrote:\n\n    Please send the report.\n\n", n)),
        Text("requests", n => Repeat("Ann Lee asked Bob Ray to send the report. ", n)),
        Text("requests and answers", n => Numbered("“Could you send the report {0}?” Ann Lee asked Bob Ray. He did not reply. ", n)),
        Text("events", n => Repeat("Ann Lee sued Bob Ray on July 4, 2016. ", n)),
        Text("events of many", n => Numbered("Ann {0} sued Bob {0} over 14 {0} votes. ", n)),

        // Markdown.
        Markdown("back-ticks", n => Repeat("`", n)),
        Markdown("runs of back-ticks", n => Growing("`", n)),
        Markdown("code spans", n => Repeat("`a` ", n)),
        Markdown("fences", n => Repeat("```\n", n)),
        Markdown("fences of all lengths", n => Growing("~", n, "\n", 3)),
        Markdown("asterisks", n => Repeat("*", n)),
        Markdown("open emphasis", n => Repeat("*a ", n)),
        Markdown("open strong emphasis of both kinds", n => Repeat("**a __b ", n)),
        Markdown("closing emphasis", n => Repeat("a* ", n)),
        Markdown("underscores", n => Repeat("_a", n)),
        Markdown("nested emphasis", n => Around("*a **", "** b*", n)),
        Markdown("open links", n => Repeat("[a](", n)),
        Markdown("nested links", n => Around("[", "](a)", n)),
        Markdown("links", n => Repeat("[a](http://b.c) ", n)),
        Markdown("closed brackets", n => Repeat("]", n)),
        Markdown("images", n => Repeat("![", n)),
        Markdown("references", n => Repeat("[a]: http://b.c\n", n)),
        Markdown("open tags", n => Repeat("<a ", n)),
        Markdown("one tag of many attributes", n => "<a " + Repeat("b='c' ", n) + ">"),
        Markdown("open attributes", n => Repeat("<a b=\"", n)),
        Markdown("tags", n => Repeat("<b>a</b> ", n)),
        Markdown("open comments", n => Repeat("<!-- ", n)),
        Markdown("open instructions", n => Repeat("<? ", n)),
        Markdown("open sections", n => Repeat("<![CDATA[ ", n)),
        Markdown("entities", n => Repeat("&amp;", n)),
        Markdown("open entities", n => Repeat("&a", n)),
        Markdown("back-slashes", n => Repeat("\\", n)),
        Markdown("nested block quotes", n => Growing("> ", n, "\n")),
        Markdown("one line of block quotes", n => Repeat("> ", n)),
        Markdown("nested lists", n => Growing("  ", n, "- a\n")),
        Markdown("rows of a table", n => "| a |\n|---|\n" + Repeat("| b |\n", n)),
        Markdown("cells of a table", n => Repeat("| a ", n) + "\n" + Repeat("|---", n)),
        Markdown("rules", n => Repeat("* * *\n", n)),
        Markdown("underlined headings", n => Repeat("a\n===\n", n)),

        // Truths, against an article of the same length where that matters.
        Truth("persons of a truth", n => Facts("actors", n, i => $$"""{ "id": "a{{i}}", "name": "Ann {{Word(i)}}", "kind": "person", {{Source}} }""")),
        Truth("aliases of one person", n => $$"""{ "schemaVersion": "1.0", "actors": [{ "id": "a", "name": "Ann", "kind": "person", "aliases": ["x"{{Numbered(", \"Ann {0}\"", n)}}], {{Source}} }] }"""),
        Truth("roles of one person", n => $$"""{ "schemaVersion": "1.0", "actors": [{ "id": "a", "name": "Ann Lee", "kind": "person", "roles": [{ "text": "chair" }{{Numbered(", { \"text\": \"chair of {0}\" }", n)}}], {{Source}} }] }"""),
        Truth("messages of a truth", n => Facts("messages", n, i => $$"""{ "id": "m{{i}}", "from": "a", "sent": "2016-07-04", "wordings": [{ "text": "It rained {{Word(i)}} here." }], {{Source}} }""")),
        Truth("wordings of one message", n => $$"""{ "schemaVersion": "1.0", {{Ann}}, "messages": [{ "id": "m", "from": "a", "wordings": [{ "text": "It rained." }{{Numbered(", { \"text\": \"It rained {0} here.\" }", n)}}], {{Source}} }] }"""),
        Truth("one long wording", n => $$"""{ "schemaVersion": "1.0", {{Ann}}, "messages": [{ "id": "m", "from": "a", "wordings": [{ "text": "{{Repeat("It rained. ", n)}}" }], {{Source}} }] }"""),
        Truth("requests of a truth", n => Facts("requests", n, i => $$"""{ "id": "r{{i}}", "from": "a", "actions": ["send"], "object": "the report {{Word(i)}}", {{Source}} }""")),
        Truth("events of a truth", n => Facts("events", n, i => $$"""{ "id": "e{{i}}", "title": "It rains in {{Word(i)}}", "date": "2016-07-04", "predicates": ["rain"], "figures": [{ "value": {{i}}, "unit": "votes" }], {{Source}} }""")),
        Truth("dangling references", n => Facts("messages", n, i => $$"""{ "id": "m{{i}}", "from": "b{{i}}", {{Source}} }""")),
        Truth("dangling answers", n => Facts("messages", n, i => $$"""{ "id": "m{{i}}", "from": "a", "inReplyTo": "x{{i}}", {{Source}} }""")),
        Truth("one id many times", n => Facts("messages", n, i => $$"""{ "id": "m", "from": "a", {{Source}} }""")),
        Truth("keys of one object", n => "{ \"schemaVersion\": \"1.0\"" + Numbered(", \"{0}\": 1", n) + " }"),
        Truth("one key many times", n => "{ \"schemaVersion\": \"1.0\"" + Repeat(", \"title\": \"a\"", n) + " }"),
        Truth("nested arrays", n => "{ \"actors\": " + Around("[", "]", n) + " }"),
        Truth("comments in a truth", n => "{ " + Repeat("/* a */ ", n) + "\"schemaVersion\": \"1.0\" }"),
        Truth("commas in a truth", n => "{ \"actors\": [" + Repeat(",", n) + "], \"schemaVersion\": \"1.0\" }"),
        Truth("one long string", n => "{ \"schemaVersion\": \"1.0\", \"title\": \"" + Repeat("\\u00e9", n) + "\" }"),
        Truth("one long key", n => "{ \"schemaVersion\": \"1.0\", \"" + Repeat("title", n) + "\": 1 }"),
        Truth("one long id", n => $$"""{ "schemaVersion": "1.0", {{Ann}}, "messages": [{ "id": "m", "from": "{{Repeat("b", n)}}", {{Source}} }] }"""),
        Configuration("unknown rules", n => "{ \"rules\": { \"VB1001\": \"off\"" + Numbered(", \"VB{0}\": \"off\"", n) + " } }"),
        Configuration("suppressions", n => "{ \"suppressions\": [{ \"rule\": \"VB1001\", \"reason\": \"a\" }" + Numbered(", { \"rule\": \"VB1001\", \"fingerprint\": \"0123abcd\", \"reason\": \"{0}\" }", n) + "] }"),
    ];

    private const string Source = """ "source": { "title": "Report" }, "corroboration": "primary" """;
    private const string Ann = $$""" "actors": [{ "id": "a", "name": "Ann Lee", "kind": "person", {{Source}} }]""";

    private static Pattern Text(string name, Func<int, string> make) => new(name, PatternInput.Text, make);

    private static Pattern Markdown(string name, Func<int, string> make) => new(name, PatternInput.Markdown, make);

    private static Pattern Truth(string name, Func<int, string> make) => new(name, PatternInput.Truth, make);

    private static Pattern Configuration(string name, Func<int, string> make) => new(name, PatternInput.Configuration, make);

    private static string Repeat(string what, int length) => new StringBuilder().Insert(0, what, Math.Max(1, length / what.Length)).ToString();

    private static string Around(string open, string close, int length)
    {
        int count = Math.Max(1, length / (open.Length + close.Length));
        return new StringBuilder().Insert(0, close, count).Insert(0, open, count).ToString();
    }

    /// <summary>One, two, three and more of it.</summary>
    private static string Growing(string what, int length, string end = " ", int first = 1)
    {
        var text = new StringBuilder(length);
        for (int count = first; text.Length < length; count++)
        {
            text.Insert(text.Length, what, count).Append(end);
        }

        return text.ToString();
    }

    /// <summary>The same again and again with another capitalized word each time; <c>{1}</c> is its first letter.</summary>
    private static string Numbered(string format, int length)
    {
        var parsed = CompositeFormat.Parse(format.Replace("{ ", "{{ ", StringComparison.Ordinal).Replace(" }", " }}", StringComparison.Ordinal));
        var text = new StringBuilder(length);
        for (int i = 0; text.Length < length; i++)
        {
            string word = Word(i);
            text.AppendFormat(CultureInfo.InvariantCulture, parsed, word, word[0]);
        }

        return text.ToString();
    }

    private static string Facts(string kind, int length, Func<int, string> make)
    {
        var text = new StringBuilder("{ \"schemaVersion\": \"1.0\"");
        text.Append(kind == "actors" ? "" : "," + Ann).Append(", \"").Append(kind).Append("\": [");
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(make(i));
        }

        return text.Append("] }").ToString();
    }

    /// <summary>A word for a number: Babab, Babac …; two numbers have two words.</summary>
    private static string Word(int number)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var word = new StringBuilder();
        for (int rest = number + Consonants.Length, i = 0; rest > 0 || word.Length < 4; i++)
        {
            string letters = i % 2 == 0 ? Consonants : Vowels;
            word.Append(letters[rest % letters.Length]);
            rest /= letters.Length;
        }

        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
