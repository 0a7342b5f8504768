using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Verbatim.Fuzz.Generation;

namespace Verbatim.Fuzz.Targets;

/// <summary>Inputs in JSON: they are made and made smaller value by value.</summary>
internal abstract class JsonTarget : FuzzTarget
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public override string Extension => ".json";

    /// <inheritdoc/>
    public override byte[] Generate(Random random) => Encoding.UTF8.GetBytes(Create(random).ToJsonString(random.OneIn(2) ? s_plain : s_indented));

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Smaller(byte[] input) => (Read(input) is { } root ? Smaller(root) : []).Concat(base.Smaller(input));

    /// <summary>Makes a valid document that the caller may alter.</summary>
    protected abstract JsonNode Create(Random random);

    /// <inheritdoc/>
    protected override byte[] Mutate(byte[] input, Random random) =>
        Encoding.UTF8.GetBytes(JsonMutator.Mutate(Read(input) ?? Create(random), random).ToJsonString(s_plain));

    private static JsonNode? Read(byte[] input)
    {
        try
        {
            var root = JsonNode.Parse(input);
            root?.ToJsonString();
            return root;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<byte[]> Smaller(JsonNode root)
    {
        for (int i = 0; ; i++)
        {
            JsonNode copy = root.DeepClone();
            int left = i;
            if (!Remove(copy, ref left))
            {
                yield break;
            }

            yield return Encoding.UTF8.GetBytes(copy.ToJsonString(s_plain));
        }
    }

    /// <summary>Takes out the member or item of a number in reading order.</summary>
    private static bool Remove(JsonNode node, ref int number)
    {
        if (node is JsonObject members)
        {
            foreach ((string key, JsonNode? value) in members)
            {
                if (number-- == 0)
                {
                    return members.Remove(key);
                }

                if (value is not null && Remove(value, ref number))
                {
                    return true;
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (number-- == 0)
                {
                    items.RemoveAt(i);
                    return true;
                }

                if (items[i] is { } item && Remove(item, ref number))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
