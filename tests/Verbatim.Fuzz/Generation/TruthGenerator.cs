using System.Globalization;
using System.Text.Json.Nodes;

namespace Verbatim.Fuzz.Generation;

/// <summary>Makes ground truths that are valid: all shapes of the schema, references that lead somewhere, names that are legal but awkward.</summary>
internal static class TruthGenerator
{
    public static JsonObject Create(Random random)
    {
        string[] actors = Ids(random, "a", 1 + random.Next(6)), messages = Ids(random, "m", random.Next(5));
        string[] requests = Ids(random, "r", random.Next(3)), events = Ids(random, "e", random.Next(4));
        var root = new JsonObject { ["schemaVersion"] = "1.0" };
        if (random.OneIn(2))
        {
            root["title"] = random.Pick(World.Wordings);
        }

        if (random.OneIn(3))
        {
            root["complete"] = new JsonArray([.. new[] { "actors", "messages", "requests", "events" }.Where(_ => random.OneIn(2)).Select(kind => (JsonNode)kind)]);
        }

        root["actors"] = Array(actors, id => Actor(random, id));
        root["messages"] = Array(messages, id => Message(random, id, actors, messages));
        root["requests"] = Array(requests, id => Request(random, id, actors, messages, [.. messages, .. events]));
        root["events"] = Array(events, id => Event(random, id, actors));
        return root;
    }

    private static string[] Ids(Random random, string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(i => random.OneIn(20) ? $"{prefix} {i}\u00E9" : string.Create(CultureInfo.InvariantCulture, $"{prefix}{i}"))];

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> make) => new([.. items.Select(make)]);

    private static JsonArray Some(Random random, string[] values, int most) => Array(Enumerable.Range(0, random.Next(most + 1)), _ => random.Pick(values));

    private static JsonObject Sourced(Random random, JsonObject fact)
    {
        var source = new JsonObject { ["title"] = random.Pick("Report, vol. I", "The Lakeville Herald, 14 September 2019", "日本") };
        if (random.OneIn(3))
        {
            source["locator"] = "p. 3";
            source["url"] = random.Pick("https://example.org/a?b=c&d", "not a url", "javascript:alert(1)");
        }

        fact["source"] = source;
        fact["corroboration"] = random.Pick("primary", "secondary", "none", "primary");
        return fact;
    }

    private static void Maybe(Random random, JsonObject target, string key, Func<JsonNode> value)
    {
        if (random.OneIn(2))
        {
            target[key] = value();
        }
    }

    private static JsonObject Actor(Random random, string id)
    {
        string kind = random.Pick("person", "person", "organization", "place", "account", "work");
        string name = kind switch { "person" => random.Pick(World.Persons), "place" => random.Pick(World.Places), "account" => random.Pick("@lakeville", "@marsh", "u/holt"), _ => random.Pick(World.Organizations) };
        var actor = new JsonObject { ["id"] = id, ["name"] = random.OneIn(6) ? name + random.Pick(" ", "-", "/", "‘", "\u0301", "\t", " & ", ", Jr.", "’s", "`") + random.Pick(World.Persons) : name, ["kind"] = kind };
        Maybe(random, actor, "aliases", () => Some(random, [.. World.Persons, .. World.Organizations, "your dad", "-", "Jr.", "Dr.", "van der"], 3));
        Maybe(random, actor, "roles", () => Array(Enumerable.Range(0, random.Next(3)), _ => Role(random)));
        return Sourced(random, actor);
    }

    private static JsonObject Role(Random random)
    {
        var role = new JsonObject { ["text"] = random.Pick([.. World.Roles, "of", "the", "-", "son of the chair of"]) };
        Maybe(random, role, "synonyms", () => Some(random, World.Roles, 2));
        Maybe(random, role, "from", () => random.Pick(World.FactTimes));
        Maybe(random, role, "to", () => random.Pick(World.FactTimes));
        return role;
    }

    private static JsonObject Message(Random random, string id, string[] actors, string[] messages)
    {
        var message = new JsonObject { ["id"] = id, ["from"] = random.Pick(actors) };
        Maybe(random, message, "to", () => random.Pick(actors));
        Maybe(random, message, "medium", () => random.Pick("direct message", "letter", "e-mail", ""));
        Maybe(random, message, "sent", () => random.Pick(World.FactTimes));
        Maybe(random, message, "inReplyTo", () => random.Pick(messages));
        message["wordings"] = Array(Enumerable.Range(0, random.Next(3)), _ => Wording(random));
        return Sourced(random, message);
    }

    private static JsonObject Wording(Random random)
    {
        string text = random.Pick(World.Wordings);
        var wording = new JsonObject { ["text"] = random.Next(5) switch { 0 => text + " " + random.Pick(World.Wordings), 1 => text.ToUpperInvariant(), 2 => $"… {text} [sic] …", _ => text } };
        Maybe(random, wording, "complete", () => random.OneIn(2));
        return random.OneIn(4) ? Sourced(random, wording) : wording;
    }

    private static JsonObject Request(Random random, string id, string[] actors, string[] messages, string[] answers)
    {
        var request = new JsonObject { ["id"] = id, ["from"] = random.Pick(actors), ["actions"] = Array(Enumerable.Range(0, 1 + random.Next(2)), _ => random.Pick(World.Lemmas)) };
        if (messages.Length > 0)
        {
            Maybe(random, request, "message", () => random.Pick(messages));
        }

        Maybe(random, request, "to", () => random.Pick(actors));
        Maybe(random, request, "object", () => random.Pick(World.Things));
        Maybe(random, request, "target", () => random.Pick(World.Persons));
        Maybe(random, request, "outcome", () =>
        {
            var outcome = new JsonObject { ["status"] = random.Pick("fulfilled", "answered", "declined", "ignored", "unknown") };
            Maybe(random, outcome, "replied", () => random.OneIn(2));
            if (answers.Length > 0)
            {
                Maybe(random, outcome, "by", () => random.Pick(answers));
            }

            return outcome;
        });
        return Sourced(random, request);
    }

    private static JsonObject Event(Random random, string id, string[] actors)
    {
        var item = new JsonObject { ["id"] = id, ["title"] = $"{random.Pick(World.Persons)} {random.Pick(World.Verbs)} {random.Pick(World.Things)}" };
        Maybe(random, item, "names", () => Some(random, ["election", "hearing", "harbor plan", "Christmas", "the"], 2));
        Maybe(random, item, "date", () => random.Pick(World.FactTimes));
        Maybe(random, item, "predicates", () => Some(random, World.Lemmas, 3));
        Maybe(random, item, "object", () => random.Pick(World.Things));
        Maybe(random, item, "participants", () => Array(Enumerable.Range(0, random.Next(3)), _ => new JsonObject { ["actor"] = random.Pick(actors), ["role"] = random.Pick("agent", "patient", "recipient", "other") }));
        Maybe(random, item, "figures", () => Array(Enumerable.Range(0, random.Next(3)), _ =>
        {
            var figure = new JsonObject { ["value"] = random.Pick(0m, 14m, 5000m, 2.5m, -1m, 30m, 79228162514264337593543950335m, 0.0000000000000000000000000001m), ["unit"] = random.Pick(World.Units) };
            Maybe(random, figure, "bound", () => random.Pick("exact", "about", "moreThan", "lessThan"));
            return figure;
        }));
        return Sourced(random, item);
    }
}
