using System.Text;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>Reads stretches of a tree as a person would.</summary>
internal static class CleanText
{
    /// <summary>
    /// The tokens that start in <paramref name="span"/> as they read: markup and escapes left out, each white space, line or page break
    /// one space, none at the edges.
    /// </summary>
    public static string Of(SyntaxTree tree, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var builder = new StringBuilder(span.Length);
        int position = span.Start;
        SentenceSyntax? last = null;
        while (position < span.End && tree.Root.FindSentence(position) is { } sentence)
        {
            SyntaxTokenList tokens = sentence.Tokens;
            for (int i = sentence.FindTokenIndex(position); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
            {
                if (builder.Length > 0 && (last != sentence || tokens[i].HasSpaceBefore))
                {
                    builder.Append(' ');
                }

                builder.Append(tokens[i].ValueText);
                last = sentence;
            }

            position = sentence.FullSpan.End;
        }

        return builder.ToString();
    }
}
