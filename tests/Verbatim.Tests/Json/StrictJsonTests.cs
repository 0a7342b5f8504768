using CsCheck;
using Verbatim.Diagnostics;
using Verbatim.Json;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.Json;

[TestClass]
public sealed class StrictJsonTests
{
    [TestMethod]
    public void Values_are_read_with_their_types()
    {
        JsonObject root = Read("""{ "s": "a\u00e9\n\"b\"", "i": -12, "b": true, "n": null, "a": ["x", "y"], "o": { "k": "v" } }""", out List<Diagnostic> diagnostics)!;
        Assert.AreEqual("aé\n\"b\"", root.String("s"));
        Assert.AreEqual(-12L, root.Find("i")!.AsInteger());
        Assert.IsTrue(root.Find("b")!.AsBoolean());
        Assert.IsNull(root.Find("n"));
        CollectionAssert.AreEqual(new[] { "x", "y" }, root.Strings("a").Select(item => item.Text).ToArray());
        Assert.AreEqual("v", root.Find("o")!.AsObject()!.String("k"));
        root.Complete();
        Assert.IsEmpty(diagnostics);
    }

    [TestMethod]
    [DataRow("", "t.json(1,1): error VB0101: the file is empty; a thing was expected")]
    [DataRow(" \n", "t.json(1,1): error VB0101: the file is empty; a thing was expected")]
    [DataRow("hello", "t.json(1,1): error VB0102: not valid JSON: a value was expected")]
    [DataRow("[1]", "t.json(1,1): error VB0106: the file must be an object, not an array")]
    [DataRow("{\n  \"a\": 1,\n}", "t.json(2,9): error VB0102: not valid JSON: there is a comma after the last item")]
    [DataRow("{\"a\": 1 \"b\": 2}", "t.json(1,9): error VB0102: not valid JSON: a comma is missing before this")]
    [DataRow("{\"a\": 'x'}", "t.json(1,7): error VB0102: not valid JSON: strings need double quotation marks")]
    [DataRow("{a: 1}", "t.json(1,2): error VB0102: not valid JSON: a key in double quotation marks was expected")]
    [DataRow("{\"a\": 01}", "t.json(1,7): error VB0102: not valid JSON: this is not a valid number in JSON")]
    [DataRow("{\"a\": 1", "t.json(1,8): error VB0102: not valid JSON: the file ends before the closing '}'")]
    [DataRow("{} {}", "t.json(1,4): error VB0102: not valid JSON: there is something after the end of the value")]
    [DataRow("{ // no\n}", "t.json(1,3): error VB0102: not valid JSON: JSON has no comments")]
    [DataRow("{\"a\": \"x\n\"}", "t.json(1,7): error VB0102: not valid JSON: the string is not closed before the end of its line")]
    [DataRow("{\"a\": \"\\q\"}", "t.json(1,8): error VB0102: not valid JSON: this escape does not exist")]
    [DataRow("{\"a\": 1,\n \"a\": 2}", "t.json(2,2): error VB0103: the key 'a' appears twice in the same object; first on line 1")]
    public void A_mistake_in_the_syntax_is_located(string json, string expected)
    {
        JsonObject? root = Read(json, out List<Diagnostic> diagnostics);
        _ = root?.Find("a");
        _ = root?.Find("b");
        root?.Complete();
        Assert.AreEqual(expected, string.Join('\n', diagnostics));
    }

    [TestMethod]
    public void All_mistakes_of_the_content_are_reported_at_once()
    {
        JsonObject root = Read("{\n  \"titel\": \"x\",\n  \"count\": \"three\",\n  \"kind\": \"persn\",\n  \"many\": 12.5\n}", out List<Diagnostic> diagnostics)!;
        root.RequireString("title");
        root.Find("count")!.AsInteger();
        root.Find("kind")!.AsOneOf(("person", 1), ("place", 2));
        root.Find("many")!.AsInteger();
        root.Complete();
        Assert.AreEqual(
            """
            t.json(1,1): error VB0105: the key 'title' is missing
            t.json(3,12): error VB0106: 'count' must be a whole number, not a string
            t.json(4,11): error VB0107: 'kind': 'persn' is not one of 'person', 'place'; did you mean 'person'?
            t.json(5,11): error VB0107: 'many': must be a whole number
            t.json(2,3): error VB0104: unknown key 'titel'; did you mean 'title'?
            """,
            string.Join('\n', diagnostics));
    }

    [TestMethod]
    public void Random_text_never_throws_and_never_passes_without_a_diagnostic_or_an_object() =>
        Gen.String[Gen.Char["{}[]\",:\\/*u0-1.eE tfn\n'"], 0, 40].SampleFixed(
            json => Read(json, out List<Diagnostic> diagnostics) is not null || diagnostics.Count > 0, iter: 20_000);

    [TestMethod]
    public void Deep_nesting_is_a_diagnostic()
    {
        Assert.IsNull(Read("{\"a\":" + new string('[', 100_000), out List<Diagnostic> diagnostics));
        StringAssert.Contains(diagnostics.Single().Message, "nested too deeply");
    }

    private static JsonObject? Read(string json, out List<Diagnostic> diagnostics)
    {
        diagnostics = [];
        return StrictJson.ReadObject(SourceText.From(json, "t.json"), "a thing", diagnostics);
    }
}
