namespace Verbatim.Annotators.Dependencies;

/// <summary>Reads the <see cref="WordTraits"/> off a form.</summary>
internal static class FormTraits
{
    private const int Longest = 7;

    /// <summary>The traits of a form, whatever its case.</summary>
    public static WordTraits Of(ReadOnlySpan<char> form)
    {
        if (form.Length is < 2 or > Longest)
        {
            return WordTraits.None;
        }

        Span<char> lower = stackalloc char[Longest];
        lower = lower[..form.ToLowerInvariant(lower)];
        lower.Replace('’', '\'');
        return lower switch
        {
            "not" or "n't" or "nt" or "never" or "no" or "neither" or "nor" or "none" or "nobody" or "nothing" or "nowhere" or "without"
                => WordTraits.Negation,
            "will" or "shall" or "'ll" or "wo" => WordTraits.Future,
            _ => WordTraits.None,
        };
    }
}
