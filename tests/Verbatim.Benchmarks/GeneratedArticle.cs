using System.Text;

namespace Verbatim.Benchmarks;

/// <summary>News-like text from own words and templates; the same seed gives the same text.</summary>
internal static class GeneratedArticle
{
    private static readonly string[] Names = ["Mary Holt", "J. R. Sutter", "Gov. Elena Marsh", "Tom O\u2019Dell", "the mayor", "Dr. Ruiz", "a spokeswoman", "Harbor Group Inc."];
    private static readonly string[] Verbs = ["said", "didn\u2019t deny", "announced", "won\u2019t discuss", "approved", "rejected", "asked about", "couldn\u2019t explain"];
    private static readonly string[] Things = ["the harbor plan", "a $2.5 million contract", "the city\u2019s new budget", "14 e-mails", "a long-awaited report", "the co-founder\u2019s letter", "most of the U.S. offers"];
    private static readonly string[] Ends = ["on Sept. 14, 2019", "at 6:35 p.m.", "two days later", "in Lakeville, Ohio", "before the 10-member council", "without comment", "for the third time this year"];
    private static readonly string[] Quotes = ["We have nothing to hide", "It\u2019s not over yet", "Ask them, not me", "That was the plan all along", "There is \u2018no rush\u2019 at all"];

    /// <summary>Paragraphs of one to five sentences until the text has at least <paramref name="length"/> characters.</summary>
    public static string Create(int length, int seed = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder(length + 1000);
        while (text.Length < length)
        {
            for (int sentences = 1 + random.Next(5); sentences > 0; sentences--)
            {
                AppendSentence(text, random);
                text.Append(sentences > 1 ? ' ' : '\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendSentence(StringBuilder text, Random random)
    {
        string name = Pick(Names, random);
        if (random.Next(3) == 0)
        {
            text.Append('\u201C').Append(Pick(Quotes, random)).Append(",\u201D ").Append(name).Append(' ').Append(Pick(Verbs, random)).Append(' ').Append(Pick(Ends, random));
        }
        else
        {
            text.Append(char.ToUpperInvariant(name[0])).Append(name, 1, name.Length - 1).Append(' ').Append(Pick(Verbs, random)).Append(' ').Append(Pick(Things, random))
                .Append(random.Next(2) == 0 ? ", " : " and ").Append(Pick(Things, random)).Append(' ').Append(Pick(Ends, random));
        }

        text.Append('.');
    }

    private static string Pick(string[] values, Random random) => values[random.Next(values.Length)];
}
