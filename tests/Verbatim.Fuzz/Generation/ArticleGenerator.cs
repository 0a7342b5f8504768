using System.Globalization;
using System.Text;

namespace Verbatim.Fuzz.Generation;

/// <summary>Makes short articles: headings, bylines, paragraphs, quotations, chat lines, letters, dates, and what Markdown and raw markup can do.</summary>
internal static class ArticleGenerator
{
    private static readonly string[] Signs =
    [
        "“", "”", "‘", "’", "\"", "'", "``", "''", "`", "«", "»", "(", ")", "[", "]", "[sic]", "](#)", "*", "**", "_", "__", "~~", "\\", "&amp;", "&#8217;", "&#x1F600;", "&bogus;", "<b>", "</b>", "<a href='x\">", "<!--",
        "-->", "![x](y \"z\")", "[a]: http://b.c", "http://x.org/a_b(c).", "www.x.com,", "a.b@c.org", "#tag", "@name", "...", "…", "—", "--", "\t", "\r\n", "\r", "\f", "\0", "\u200B", "\uFEFF", "\u00AD", "\u2028", "😀", "👍🏽",
        "\uD83D", "\uDE00", "e\u0301", "漢字。", "שלום", "\u202E", "½", "①", "１２", "5 p.m.", "6:35pm", "$1.5m", "'60s", "U.S.", "e.g.", "Mr.", ". . .", "?!", "!!!", ":", ";", "/", "|", "| a | b |", "---", "===", "***", "1.", "•",
    ];

    public static string Create(Random random, bool markdown)
    {
        var text = new StringBuilder();
        if (random.OneIn(2))
        {
            text.Append(markdown ? "# " : "").Append(random.Pick(World.Persons)).Append(" and the ").Append(random.Pick("Budget", "Emails", "Harbor Plan")).Append("\n\n");
            if (random.OneIn(2))
            {
                text.Append(random.Pick("By ", "BY ", "")).Append(random.Pick(World.Persons)).Append(random.Pick("\n\n", "\nNOV 13, 2017 | POLITICS\n\n", "\nUpdated on September 14, 2019 at 5:00 p.m. ET\n\n"));
            }
        }

        for (int blocks = 1 + random.Next(3); blocks > 0; blocks--)
        {
            Block(text, random, markdown);
        }

        return text.ToString();
    }

    private static void Block(StringBuilder text, Random random, bool markdown)
    {
        switch (random.Next(markdown ? 16 : 11))
        {
            case 0:
                Chat(text, random);
                break;
            case 1:
                Letter(text, random);
                break;
            case 2:
                for (int items = 1 + random.Next(3); items > 0; items--)
                {
                    text.Append(random.Pick("- ", "* ", "1. ", "• ", "a) ")).Append(Sentence(random)).Append('\n');
                }

                break;
            case 3:
                text.Append(random.Pick("> ", "    ", ">> ")).Append(Sentence(random)).Append('\n');
                break;
            case 4:
                text.Append('“').Append(random.Pick(World.Wordings)).Append(random.Pick("\n\n“", "”\n\n“")).Append(random.Pick(World.Wordings)).Append(",” ").Append(Said(random)).Append(".\n");
                break;
            case 11:
                text.Append("```").Append(random.Pick("", "cs\n", "\n")).Append(Sentence(random)).Append(random.Pick("\n```\n", "\n", "\n````\n"));
                break;
            case 12:
                text.Append('[').Append(Sentence(random)).Append("](").Append(random.Pick("#", "http://a.b/(c)", "<x y>", "", "a \"t\"")).Append(")\n");
                break;
            case 13:
                text.Append(random.Pick("## ", "###", "Title\n---\n", "---\ntitle: x\n---\n", "***\n")).Append(Sentence(random)).Append('\n');
                break;
            case 14:
                text.Append(random.Pick("<div>\n", "<p class=\"a\" b='c' d>", "<script>", "<!-- ", "<td")).Append(Sentence(random)).Append(random.Pick("</div>\n", "</p>", " -->", "\n"));
                break;
            case 15:
                text.Append("| a | b |\n|---|:-:|\n| ").Append(Sentence(random)).Append(" | x |\n");
                break;
            default:
                for (int sentences = 1 + random.Next(3); sentences > 0; sentences--)
                {
                    text.Append(Sentence(random)).Append(sentences > 1 ? " " : "\n");
                }

                break;
        }

        text.Append(random.OneIn(12) ? "" : "\n");
    }

    private static void Chat(StringBuilder text, Random random)
    {
        for (int lines = 1 + random.Next(4); lines > 0; lines--)
        {
            string name = World.Name(random);
            string time = string.Create(CultureInfo.InvariantCulture, $"{random.Next(25)}:{random.Next(60):00}");
            text.Append(random.Pick($"{name}: ", $"[{time}] {name}: ", $"<{name}> ", $"{time} {name}: ", $"{name} ({time}): ")).Append(random.Pick(World.Wordings)).Append('\n');
        }
    }

    private static void Letter(StringBuilder text, Random random)
    {
        string gap = random.Pick("\n", "\n\n");
        text.Append(random.Pick("Dear ", "To: ", "Hi ")).Append(World.Name(random)).Append(random.Pick(",", ":", "")).Append(gap).Append(random.Pick(World.Wordings)).Append(gap)
            .Append(random.Pick("Sincerely,", "Yours,", "Best,", "—")).Append('\n').Append(World.Name(random)).Append('\n');
    }

    private static string Said(Random random) => $"{random.Pick(World.Name(random), "he", "she", "a spokesman", "the mayor")} {random.Pick("said", "wrote", "told " + World.Name(random), "asked", "replied", "tweeted")} {random.Pick(World.Dates)}";

    private static string Sentence(Random random)
    {
        string sentence = random.Next(9) switch
        {
            0 => $"“{random.Pick(World.Wordings)},” {Said(random)}.",
            1 => $"{Said(random)}: “{random.Pick(World.Wordings)}”",
            2 => $"{World.Name(random)} {random.Pick("asked", "told", "urged", "begged")} {World.Name(random)} to {random.Pick(World.Lemmas)} {random.Pick(World.Things)} {random.Pick(World.Dates)}, but {random.Pick("he did not reply", "she declined", "got no answer", "they agreed")}.",
            3 => $"{random.Pick(World.Persons)}, the {random.Pick(World.Roles)}, said that {random.Pick(World.Things)} {random.Pick("was", "had been", "will be")} {random.Pick("sent", "approved", "published")} {random.Pick(World.Dates)}.",
            4 => $"According to {World.Name(random)}, {random.Pick(World.Things)} came {random.Pick(World.Dates)} and ended {random.Pick(World.Dates)}.",
            5 => $"The {random.Pick(World.Roles)} {random.Pick(World.Persons)} did “{random.Pick(World.Wordings)} and ‘{random.Pick(World.Wordings)}’” {random.Pick(World.Dates)}!",
            6 => $"It was {random.Pick(World.Dates)} that his {random.Pick("lawyer", "father", "company")} {random.Pick(World.Verbs)} {random.Pick(World.Things)}?",
            _ => $"{World.Name(random)} {random.Pick(World.Verbs)} {random.Pick(World.Things)} {random.Pick(World.Dates)}{random.Pick(".", ", and ", "; ", " — ")}{random.Pick("", "he was not there.", "they say.")}",
        };
        if (!random.OneIn(3))
        {
            return sentence;
        }

        var text = new StringBuilder(sentence);
        for (int signs = 1 + random.Next(3); signs > 0; signs--)
        {
            text.Insert(random.Next(text.Length + 1), random.Pick(Signs));
        }

        return text.ToString();
    }

    /// <summary>A sign that is hard to read, for the mutator.</summary>
    public static string Sign(Random random) => random.Pick(Signs);
}
