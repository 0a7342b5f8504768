using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Annotations;
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
        var tags = ImmutableArray.CreateBuilder<TokenTag>();
        var arcs = ImmutableArray.CreateBuilder<Arc>();
        foreach (string[] row in rows)
        {
            Assert.HasCount(5, row);
            Assert.IsTrue(TagNames.TryParseUpos(row[1], out Upos upos), row[1]);
            Assert.IsTrue(TagNames.TryParseXpos(row[2], out Xpos xpos), row[2]);
            Assert.IsTrue(DependencyRelations.TryParse(row[4], out DependencyRelation relation), row[4]);
            int head = int.Parse(row[3], CultureInfo.InvariantCulture) - 1;
            tags.Add(new TokenTag(upos, xpos, 1));
            arcs.Add(new Arc(head, relation));
        }

        string[] forms = Array.ConvertAll(rows, row => row[0]);
        return (forms, Make(forms, tags.ToImmutable(), arcs.ToImmutable()));
    }

    public static SentenceParse Make(string[] forms, ImmutableArray<TokenTag> tags, ImmutableArray<Arc> arcs) =>
        new(arcs, new EquatableArray<TokenTag>(tags), [.. forms.Select(form => FormTraits.Of(form))]);

    public static string? Text(this Phrase? phrase, string[] forms) =>
        phrase is Phrase p ? string.Join(' ', forms[p.Start..p.End]) : null;
}
