using System.Text.Json.Nodes;

namespace Verbatim.Fuzz.Generation;

/// <summary>Changes single values of a JSON document and leaves the rest well-formed.</summary>
internal static class JsonMutator
{
    /// <summary>Changes one to three places of <paramref name="root"/>, which is altered.</summary>
    public static JsonNode Mutate(JsonNode root, Random random)
    {
        for (int count = 1 + random.Next(3); count > 0; count--)
        {
            var places = new List<(JsonNode Parent, string? Key, int Index)>();
            Collect(root, places);
            if (places.Count > 0)
            {
                Change(places[random.Next(places.Count)], places, random);
            }
        }

        return root;
    }

    private static void Collect(JsonNode node, List<(JsonNode Parent, string? Key, int Index)> places)
    {
        if (node is JsonObject members)
        {
            foreach ((string key, JsonNode? value) in members)
            {
                places.Add((node, key, 0));
                if (value is not null)
                {
                    Collect(value, places);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                places.Add((node, null, i));
                if (items[i] is { } item)
                {
                    Collect(item, places);
                }
            }
        }
    }

    private static void Change((JsonNode Parent, string? Key, int Index) place, List<(JsonNode Parent, string? Key, int Index)> places, Random random)
    {
        JsonNode? old = Get(place);
        switch (random.Next(10))
        {
            case 0 when place.Key is not null:
                ((JsonObject)place.Parent).Remove(place.Key);
                return;
            case 0:
                ((JsonArray)place.Parent).RemoveAt(place.Index);
                return;
            case 1:
                Set(place, Get(random.Pick<(JsonNode, string?, int)>([.. places]))?.DeepClone());
                return;
            case 2 when place.Parent is JsonArray items:
                items.Add(old?.DeepClone());
                return;
            case 3 when place.Parent is JsonObject members:
                members["x" + place.Key] = old?.DeepClone();
                return;
        }

        Set(place, old?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => random.Pick<JsonNode?>(0, -1, int.MaxValue, long.MaxValue, long.MinValue, 1e300, 0.5, old.AsValue().ToString().Length, random.Next(500)),
            System.Text.Json.JsonValueKind.String => Text(old.GetValue<string>(), random),
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => random.Pick<JsonNode?>(true, false, null),
            _ => random.Pick<JsonNode?>(null, new JsonArray(), new JsonObject(), "", 0),
        });
    }

    private static string Text(string old, Random random) => random.Next(10) switch
    {
        0 => "",
        1 => " ",
        2 => World.Name(random),
        3 => random.Pick(World.FactTimes),
        4 => old + Sign(random),
        5 => Sign(random) + old,
        6 => random.Pick("XXXX-XX-XX", "P1D", "2017-13-45", "9999-12-31", "-0001", "2016-W07", "T24:00", "PRESENT_REF", "2016-07-25T24:00", "99999-01-01", "0000-01-01", "P99999999999Y", "2016-SU"),
        7 => random.Pick(World.Wordings),
        8 when old.Length > 0 => old.Remove(random.Next(old.Length), 1),
        _ => random.Pick("a1", "d0", "q1", "m1", "r1", "e1", "t1", "a99999999999", "q", "1"),
    };

    private static string Sign(Random random) => ArticleGenerator.Sign(random) is var sign && sign.Any(char.IsSurrogate) ? "\uFFFD" : sign;

    private static JsonNode? Get((JsonNode Parent, string? Key, int Index) place) =>
        place.Key is { } key ? ((JsonObject)place.Parent)[key] : place.Index < ((JsonArray)place.Parent).Count ? ((JsonArray)place.Parent)[place.Index] : null;

    private static void Set((JsonNode Parent, string? Key, int Index) place, JsonNode? value)
    {
        if (place.Key is { } key)
        {
            ((JsonObject)place.Parent)[key] = value;
        }
        else if (place.Index < ((JsonArray)place.Parent).Count)
        {
            ((JsonArray)place.Parent)[place.Index] = value;
        }
    }
}
