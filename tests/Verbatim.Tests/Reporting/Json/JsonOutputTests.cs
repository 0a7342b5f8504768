using System.Globalization;
using CsCheck;
using Verbatim.Json;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.Reporting.Json;

[TestClass]
public sealed class JsonOutputTests
{
    [TestMethod]
    public void Objects_are_indented_and_small_ones_stand_on_one_line()
    {
        Assert.AreEqual(
            """
            {
              "name": "a\"b\\c",
              "span": { "start": 3, "end": 7 },
              "none": null,
              "many": ["x", "y"],
              "items": [
                {
                  "yes": true,
                  "p": 0.123
                },
                { "inner": { "k": 1 } }
              ],
              "empty": [],
              "void": {}
            }

            """,
            Write(indented: true, json => json.BeginObject()
                .Member("name", "a\"b\\c")
                .Member("span", TextSpan.FromBounds(3, 7))
                .Member("none", (string?)null)
                .Member("many", ["x", "y"])
                .BeginArray("items")
                .BeginObject().Member("yes", true).Member("p", 0.1234f).End()
                .BeginObject(inline: true).BeginObject("inner").Member("k", 1).End().End()
                .End()
                .BeginArray("empty").End()
                .BeginObject("void").End()
                .End()));
    }

    [TestMethod]
    public void A_line_has_no_space_outside_strings() =>
        Assert.AreEqual(
            "{\"a\":[\"x y\",\"z\"],\"b\":{\"start\":0,\"end\":1}}\n",
            Write(indented: false, json => json.BeginObject().Member("a", ["x y", "z"]).Member("b", new TextSpan(0, 1)).End()));

    [TestMethod]
    public void Any_string_survives_also_lone_surrogates() =>
        Gen.Select(Gen.Char, Gen.Char, Gen.Char["\ud83d\ude00\0\u001f\"\\\n\u2028a"]).Array[0, 8].SampleFixed(
            parts =>
            {
                string text = string.Concat(parts.Select(part => $"{part.Item1}{part.Item2}{part.Item3}"));
                string json = Write(indented: true, output => output.BeginObject().Member("t", text).End());
                return StrictJson.ReadObject(SourceText.From(json), "a text", [])!.String("t") == text && !json.Where((unit, i) => IsLone(json, i)).Any();
            },
            iter: 2_000);

    private static bool IsLone(string text, int index) =>
        char.IsSurrogate(text[index])
        && !(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        && !(index > 0 && char.IsSurrogatePair(text[index - 1], text[index]));

    private static string Write(bool indented, Action<JsonOutput> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(new JsonOutput(text, indented));
        return text.ToString();
    }
}
