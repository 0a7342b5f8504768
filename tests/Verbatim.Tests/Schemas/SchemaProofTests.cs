using System.Text.Json.Nodes;

namespace Verbatim.Tests.Schemas;

/// <summary>The proof itself: it finds the dead keywords of small schemas and no others.</summary>
[TestClass]
public sealed class SchemaProofTests
{
    private const string Condition =
        """{ "items": { "if": { "properties": { "a": { "const": "x" } } }, "then": { "required": ["b"] }, "else": { "required": ["c"] } } }""";

    private const string Choice = """{ "items": { "if": { "properties": { "a": { "enum": ["x", "y"] } } }, "then": { "required": ["b"] } } }""";

    private const string Beside =
        """{ "properties": { "a": { "$ref": "#/definitions/n", "minimum": 5 } }, "definitions": { "n": { "type": "integer" } } }""";

    [TestMethod]
    [DataRow("""{ "const": "a" }""", """ "a" """, "")]
    [DataRow("""{ "enum": ["a", "b"] }""", """ "a" """, "")]
    [DataRow("""{ "enum": ["a", "b"], "type": "string" }""", """ "a" """, "/type")]
    [DataRow("""{ "enum": ["a", "b"], "pattern": "^[ab]$" }""", """ "a" """, "/pattern")]
    [DataRow("""{ "type": "string", "pattern": "x*" }""", """ "a" """, "/pattern")]
    [DataRow("""{ "type": "array", "contains": { "const": 1 } }""", "[1, 2]", "")]
    [DataRow("""{ "type": "array", "contains": true }""", "[1, 2]", "")]
    [DataRow("""{ "type": "array", "minItems": 1, "contains": true }""", "[1, 2]", "/minItems /contains")]
    [DataRow("""{ "propertyNames": { "pattern": "^[a-z]+$" } }""", """{ "a": 1 }""", "")]
    [DataRow("""{ "additionalProperties": false, "properties": { "a": true } }""", """{ "a": 1 }""", "")]
    [DataRow("""{ "properties": { "a": { "type": "number" }, "b": { "type": "number" } } }""", """{ "a": 1 }""", "/properties/b/type")]
    [DataRow("""{ "required": ["a", "b"] }""", """{ "a": 1, "b": 2 }""", "")]
    [DataRow(Condition, """[{ "a": "x", "b": 2 }, { "a": "y", "c": 3 }]""", "")]
    [DataRow(Condition, """[{ "a": "x", "b": 2 }]""", "")]
    [DataRow(Choice, """[{ "a": "x", "b": 2 }, { "a": "y", "b": 2 }]""", "")]
    [DataRow(Choice, """[{ "a": "x", "b": 2 }]""", "/items/if/properties/a/enum/1")]
    [DataRow("""{ "if": { "required": ["a"] }, "then": { "maxProperties": 9 } }""", """{ "a": "x" }""", "/if /then /if/required/0 /then/maxProperties")]
    [DataRow("""{ "if": { "type": "object" }, "required": ["a"] }""", """{ "a": 1 }""", "/if /if/type")]
    [DataRow(Beside, """{ "a": 1 }""", "/properties/a/minimum")]
    [DataRow("""{ "type": "integer", "definitions": { "n": { "type": "integer" } } }""", "1", "/definitions/n/type")]
    public void Dead_keywords_are_seen(string schema, string example, string dead)
    {
        JsonNode root = JsonNode.Parse(schema.Insert(1, $" \"$schema\": \"{SchemaFile.Draft}\","))!;
        Assert.IsTrue(new SchemaFile(root).IsValid(JsonNode.Parse(example)));
        CollectionAssert.AreEquivalent(
            dead.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            SchemaProof.Unproven(root, JsonNode.Parse(example)!).Select(keyword => keyword.Pointer).ToArray());
    }

    [TestMethod]
    public void Misspelt_keywords_are_seen()
    {
        const string Schema = """{ "properties": { "requierd": { "requierd": ["a"] } }, "items": { "anyOf": [{ "patern": "x" }] } }""";
        JsonNode root = JsonNode.Parse(Schema)!;
        CollectionAssert.AreEqual(new[] { "/properties/requierd/requierd", "/items/anyOf/0/patern" }, SchemaKeyword.Unknown(root).ToArray());
    }
}
