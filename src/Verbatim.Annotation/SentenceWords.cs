using System.Text;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>The word spans of a sentence for the models.</summary>
internal static class SentenceWords
{
    /// <summary>
    /// The spans relative to the sentence's full span and no text where the source can be read as it is; where markup or escapes stand in it,
    /// a clean copy and spans in that.
    /// </summary>
    public static (string? CleanText, TextSpan[] Words) Create(SentenceSyntax sentence)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        var words = new TextSpan[tokens.Count];
        bool clean = true;
        for (int i = 0; i < words.Length; i++)
        {
            SyntaxToken token = tokens[i];
            words[i] = token.Span.Shift(-sentence.FullSpan.Start);
            clean &= !token.IsDecoded && (i == 0 || words[i - 1].End == words[i].Start || token.HasSpaceBefore);
        }

        if (clean)
        {
            return (null, words);
        }

        var text = new StringBuilder(sentence.FullSpan.Length);
        for (int i = 0; i < words.Length; i++)
        {
            if (tokens[i].HasSpaceBefore)
            {
                text.Append(' ');
            }

            ReadOnlySpan<char> value = tokens[i].ValueText;
            words[i] = new TextSpan(text.Length, value.Length);
            text.Append(value);
        }

        return (text.ToString(), words);
    }
}
