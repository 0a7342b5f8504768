using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Verbatim.Json;

namespace Verbatim.Reporting.Json;

/// <summary>Writes values that others have made as the program writes its own.</summary>
internal static class TokenJson
{
    /// <summary>A member with the value.</summary>
    public static void Write(JsonOutput json, string name, JToken value)
    {
        switch (value)
        {
            case JObject members:
                Fill(json.BeginObject(name, inline: IsFlat(members)), members);
                break;
            case JArray items:
                Fill(json.BeginArray(name, inline: IsFlat(items)), items);
                break;
            case JValue { Type: JTokenType.String } text:
                json.Member(name, (string?)text.Value);
                break;
            default:
                json.Literal(name, value.ToString(Formatting.None));
                break;
        }
    }

    private static void WriteItem(JsonOutput json, JToken value)
    {
        switch (value)
        {
            case JObject members:
                Fill(json.BeginObject(inline: IsFlat(members)), members);
                break;
            case JArray items:
                Fill(json.BeginArray(inline: IsFlat(items)), items);
                break;
            case JValue { Type: JTokenType.String, Value: string text }:
                json.Item(text);
                break;
            default:
                json.Literal(value.ToString(Formatting.None));
                break;
        }
    }

    private static void Fill(JsonOutput json, JObject members)
    {
        foreach (JProperty member in members.Properties())
        {
            Write(json, member.Name, member.Value);
        }

        json.End();
    }

    private static void Fill(JsonOutput json, JArray items)
    {
        foreach (JToken item in items)
        {
            WriteItem(json, item);
        }

        json.End();
    }

    /// <summary>Whether nothing but plain values stands in it.</summary>
    private static bool IsFlat(JContainer container) => container.Children().All(child => (child is JProperty member ? member.Value : child) is JValue);
}
