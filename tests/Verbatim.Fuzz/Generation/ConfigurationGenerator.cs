using System.Text.Json.Nodes;

namespace Verbatim.Fuzz.Generation;

/// <summary>Makes configurations that are valid.</summary>
internal static class ConfigurationGenerator
{
    public static JsonObject Create(Random random)
    {
        string[] rules = [.. Catalog.BuiltIn.Rules.Select(rule => rule.Descriptor.Id)];
        var root = new JsonObject();
        void Maybe(string key, Func<JsonNode?> value)
        {
            if (random.OneIn(2))
            {
                root[key] = value();
            }
        }

        Maybe("articles", () => new JsonArray(random.Pick("a.txt", "**/*.md", "-", "[x", "../a b.txt")));
        Maybe("truth", () => random.Pick<string?>("truth.json", null, "\u00E9/t.json"));
        Maybe("models", () => random.Pick<string?>("models", null));
        Maybe("out", () => random.Pick("out", ".", "a/b"));
        Maybe("formats", () => new JsonArray([.. Catalog.BuiltIn.FormatNames.Where(_ => random.OneIn(2)).Select(name => random.OneIn(2) ? (JsonNode)name : new JsonObject { ["format"] = name, ["path"] = random.Pick<string?>("-", "x/y.z", null) })]));
        Maybe("failOn", () => random.Pick("none", "error", "warning"));
        Maybe("rules", () =>
        {
            var settings = new JsonObject();
            foreach (string id in rules.Where(_ => random.OneIn(4)))
            {
                settings[id] = random.Pick("error", "warning", "info", "default", "off");
            }

            return settings;
        });
        Maybe("suppressions", () => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ =>
        {
            var item = new JsonObject { ["rule"] = random.Pick(rules), ["reason"] = random.Pick("agreed", "*see* <b>", "\u2028") };
            if (random.OneIn(2))
            {
                item["fingerprint"] = random.Pick<string?>("0123abcd", "deadbeefdeadbeef", null);
            }

            return item;
        })]));
        Maybe("dates", () => new JsonObject { ["numericOrder"] = random.Pick("monthFirst", "dayFirst"), ["published"] = random.Pick<string?>("2017-11-13", "0001-01-01", "9998-12-30", "2016-02-29", null) });
        Maybe("limits", () => new JsonObject { ["articleBytes"] = random.Pick(1, 1000, 1_073_741_823) });
        return root;
    }
}
