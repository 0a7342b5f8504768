using System.Numerics;

namespace Verbatim.Language.Names;

/// <summary>The hash functions of the name model. They are part of the model format: a change needs a new training.</summary>
internal static class NameHash
{
    /// <summary>Adds a word's hash to that of the phrase before it.</summary>
    public static uint Phrase(uint phrase, uint word) => (BitOperations.RotateLeft(phrase, 7) ^ word) * 0x85EBCA6B;

    /// <summary>A feature of one value.</summary>
    public static uint Feature(uint template, uint value)
    {
        ulong product = (value ^ (template * 0xC2B2AE35u)) * 0x9E3779B97F4A7C15UL;
        return (uint)(product >> 32);
    }

    /// <summary>A feature of two values.</summary>
    public static uint Feature(uint template, uint first, uint second) =>
        Feature(template, (BitOperations.RotateLeft(first, 11) * 0x85EBCA6B) ^ second);

    /// <summary>A feature of three values.</summary>
    public static uint Feature(uint template, uint first, uint second, uint third) =>
        Feature(template, (BitOperations.RotateLeft(first, 11) * 0x85EBCA6B) ^ second, third);
}
