using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Annotators.Dependencies;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Tests.Annotators.Dependencies;

/// <summary>Reads hand-made parses: one "form UPOS XPOS head relation" per word, separated by semicolons; heads count from 1, 0 is the root.</summary>
internal static class ParseText
{
    public static (string[] Forms, SentenceParse Parse) Read(string text)
    {
        string[][] rows = Array.ConvertAll(text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), row => row.Split(' '));
        var words = ImmutableArray.CreateBuilder<ParsedWord>();
        foreach (string[] row in rows)
        {
            Assert.HasCount(5, row);
            Assert.IsTrue(TagNames.TryParseUpos(row[1], out Upos upos), row[1]);
            Assert.IsTrue(TagNames.TryParseXpos(row[2], out Xpos xpos), row[2]);
            Assert.IsTrue(DependencyRelations.TryParse(row[4], out DependencyRelation relation), row[4]);
            int head = int.Parse(row[3], CultureInfo.InvariantCulture) - 1;
            words.Add(ParsedWord.Create(row[0], new TokenTag(upos, xpos, 1), new Arc(head, relation)));
        }

        return (Array.ConvertAll(rows, row => row[0]), new SentenceParse(words.ToImmutable()));
    }

    public static string? Text(this Phrase? phrase, string[] forms) =>
        phrase is Phrase p ? string.Join(' ', forms[p.Start..p.End]) : null;
}
