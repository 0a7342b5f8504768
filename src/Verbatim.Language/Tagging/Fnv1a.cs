namespace Verbatim.Language.Tagging;

/// <summary>The hash FNV-1a over 32-bit units, of which the hashes of words are made; its values are part of the model formats.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const uint Offset = 2166136261;

    /// <summary>The hash with one more unit.</summary>
    public static uint Add(uint hash, uint unit) => (hash ^ unit) * 16777619;
}
