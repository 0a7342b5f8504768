using CsCheck;
using Verbatim.Text;

namespace Verbatim.Tests.SyntaxTests;

/// <summary>Random articles made of what is hard to parse, and random edits of them.</summary>
internal static class ArticleGen
{
    private static readonly string[] Fragments =
    [
        "The ", "mayor ", "said ", "a ", "don't ", "Jr. ", "U.S. ", "e.g. ", "5 p.m. ", "6:35pm ", "$1.5m ", "dogs' ", "'60s ", "O’Brien ", "it’s ", "co-founder ",
        "ten-month ", ". ", ". ", "? ", "! ", ", ", ": ", "... ", ". . . ", "—", " -- ", " _ ", "“", "”", "‘", "’", "\"", "\"", "'", "'", "``", "''", "`", "«", "»", "(", ")",
        "[", "]", "[sic] ", "[link](http://a.b/c) ", "](#)", "*", "**", "_", "__", "`code`", "<http://x.y/z> ", "\\*", "\\", "&amp;", "&#8217;", "&", "@name ", "word@name ",
        "a.b@c.org ", "#tag ", "http://x.org/a_b. ", "www.x.com, ", "wlx.tk ", "\n", "\n", "\n\n", "\n\n", "\n\n", "\r\n", "\r", "\t", "  ", "\u00A0", "• ", "- ", "1. ", "2. ",
        "> ", "# ", "## ", "---\n", "===\n", "```\n", "\n* * *\n", "By Ann Lee", "JAN 3, 2020 | NEWS", "Ann Lee / Agency", "Email", "SIGN UP", "ABOUT THE AUTHOR",
        "Updated: corrected", "\0", "\u200B", "\uFEFF", "\u00AD", "😀", "👍🏽", "\uD83D", "\uDE00", "é", "漢字", "3.5% ", "and", "which went on for a long while and then some more of it ",
    ];

    private static readonly Gen<string> Fragment = Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]);

    public static Gen<string> Article { get; } = Fragment.Array[0, 60].Select(string.Concat);

    public static Gen<string> AnyString { get; } = Gen.Char.Array[0, 80].Select(chars => new string(chars));

    /// <summary>An article and up to three ordered edits of it.</summary>
    public static Gen<(string Text, TextChange[] Changes)> Edited { get; } = Gen.Select(
        Article,
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 12], Fragment.Array[0, 3].Select(string.Concat)).Array[1, 3],
        (text, edits) => (text, Changes(text, edits)));

    private static TextChange[] Changes(string text, (double, int, string)[] edits)
    {
        var changes = new List<TextChange>();
        int position = 0;
        foreach ((double place, int length, string insert) in edits.OrderBy(edit => edit.Item1))
        {
            int start = (int)(place * text.Length);
            if (start < position)
            {
                continue;
            }

            int end = Math.Min(text.Length, start + length);
            changes.Add(new TextChange(TextSpan.FromBounds(start, end), insert));
            position = end;
        }

        return [.. changes];
    }
}
