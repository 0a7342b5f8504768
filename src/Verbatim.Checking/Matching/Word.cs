namespace Verbatim.Checking.Matching;

/// <summary>One word of a wording.</summary>
/// <param name="Text">As written.</param>
/// <param name="Norm">What two wordings have in common whose letter case, apostrophes, periods or thousands separators differ.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Start">Where it starts in the wording's text.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct Word(string Text, string Norm, WordGap Gap, int Start, int End)
{
    /// <summary>Whether the word begins with a capital letter.</summary>
    public bool IsCapitalized => Text.Length > 0 && char.IsUpper(Text[0]);

    /// <summary>Whether the word begins a sentence inside the wording.</summary>
    public bool StartsSentence => (Gap & WordGap.SentenceEnd) != 0;
}
