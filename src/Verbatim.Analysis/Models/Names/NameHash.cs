using System.Numerics;

namespace Verbatim.Models;

/// <summary>The hash functions of the name model. They are part of the model format: a change needs a new training.</summary>
internal static class NameHash
{
    private const uint Prime = 0x9E3779B1;

    /// <summary>One step: <paramref name="c"/> in lower case, every digit as 0.</summary>
    internal static uint Step(uint hash, char c) => (BitOperations.RotateLeft(hash, 5) ^ Fold(c)) * Prime;

    /// <summary>Hash of a word without regard to case and to which digits it has.</summary>
    internal static uint Word(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word) hash = Step(hash, c);
        return hash ^ (hash >> 15);
    }

    /// <summary>Adds a word's hash to that of the phrase before it.</summary>
    internal static uint Phrase(uint phrase, uint word) => (BitOperations.RotateLeft(phrase, 7) ^ word) * 0x85EBCA6B;

    /// <summary>A feature of one value.</summary>
    internal static uint Feature(uint template, uint value)
    {
        ulong product = (value ^ (template * 0xC2B2AE35u)) * 0x9E3779B97F4A7C15UL;
        return (uint)(product >> 32);
    }

    /// <summary>A feature of two values.</summary>
    internal static uint Feature(uint template, uint first, uint second) =>
        Feature(template, (BitOperations.RotateLeft(first, 11) * 0x85EBCA6B) ^ second);

    /// <summary>A feature of three values.</summary>
    internal static uint Feature(uint template, uint first, uint second, uint third) =>
        Feature(template, (BitOperations.RotateLeft(first, 11) * 0x85EBCA6B) ^ second, third);

    private static char Fold(char c)
    {
        if (c < 128)
        {
            if ((uint)(c - 'A') < 26) return (char)(c | 0x20);
            return (uint)(c - '0') < 10 ? '0' : c;
        }
        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }
}
