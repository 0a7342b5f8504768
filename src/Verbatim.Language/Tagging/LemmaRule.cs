using System.Globalization;

namespace Verbatim.Language.Tagging;

/// <summary>How a lemma is made of a word in lower case: cut characters off its end and append others, or replace it whole.</summary>
/// <param name="Cut">Characters to cut; <see cref="Whole"/> replaces the word.</param>
/// <param name="Append">Characters to append.</param>
internal readonly record struct LemmaRule(int Cut, string Append)
{
    /// <summary>Value of <see cref="Cut"/> that replaces the whole word.</summary>
    public const int Whole = 255;

    /// <summary>The rule that leaves the word as it is.</summary>
    public static readonly LemmaRule Identity = new(0, "");

    /// <summary>The shortest rule that makes <paramref name="lemma"/> of <paramref name="word"/>, both in lower case.</summary>
    public static LemmaRule Between(string word, string lemma)
    {
        int common = 0;
        while (common < word.Length && common < lemma.Length && word[common] == lemma[common])
        {
            common++;
        }

        return common < 1 || word.Length - common > 8 ? new LemmaRule(Whole, lemma) : new LemmaRule(word.Length - common, lemma[common..]);
    }

    /// <summary>Whether the rule leaves at least one character of the word.</summary>
    public bool Fits(int wordLength) => Cut == Whole || Cut < wordLength || (Cut == 0 && Append.Length == 0);

    /// <summary>Writes the lemma and returns its length.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="lemma">Receives the lemma; long enough for the word and what is appended.</param>
    public int Apply(ReadOnlySpan<char> lower, Span<char> lemma)
    {
        int kept = Cut == Whole ? 0 : lower.Length - Cut;
        lower[..kept].CopyTo(lemma);
        Append.CopyTo(lemma[kept..]);
        return kept + Append.Length;
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes; <c>false</c> when the text has another.</summary>
    public static bool TryParse(string text, out LemmaRule rule)
    {
        int bar = text.IndexOf('|', StringComparison.Ordinal), cut = 0;
        bool isRule = bar is 1 or 2 or 3 && int.TryParse(text.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out cut);
        rule = isRule ? new LemmaRule(cut, text[(bar + 1)..]) : default;
        return isRule;
    }

    /// <summary>Prints cut and appended characters as <c>3|y</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Cut}|{Append}");
}
