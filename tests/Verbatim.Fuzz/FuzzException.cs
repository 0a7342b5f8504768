namespace Verbatim.Fuzz;

/// <summary>Something that must hold of every input does not.</summary>
internal sealed class FuzzException(string message) : Exception(message)
{
    public static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new FuzzException(what);
        }
    }

    /// <summary>Throws when the two texts are not the same, and says where they part.</summary>
    public static void RequireSame(string expected, string actual, string what)
    {
        if (expected == actual)
        {
            return;
        }

        int at = expected.AsSpan().CommonPrefixLength(actual);
        throw new FuzzException($"{what}: «{Around(expected, at)}» and «{Around(actual, at)}»");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 50)];
}
