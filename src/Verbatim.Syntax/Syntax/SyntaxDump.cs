using System.Globalization;
using System.Text;
using Verbatim.Diagnostics;

namespace Verbatim.Syntax;

/// <summary>
/// Prints a tree for people and for tests: one line for each block, sentence and token with its span, then the diagnostics. Of the trivia only
/// what is no plain white space is printed. Lines end with LF.
/// </summary>
internal static class SyntaxDump
{
    /// <summary>Prints the whole tree.</summary>
    public static string Write(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var output = new StringBuilder();
        foreach (BlockSyntax block in tree.Root.Blocks)
        {
            output.Append(CultureInfo.InvariantCulture, $"{block.Kind} {block.Span}\n");
            foreach (SentenceSyntax sentence in block.Sentences)
            {
                output.Append(CultureInfo.InvariantCulture, $"  Sentence {sentence.Span}\n");
                foreach (SyntaxToken token in sentence.Tokens)
                {
                    WriteTrivia(output, token.LeadingTrivia);
                    WriteToken(output, token);
                    WriteTrivia(output, token.TrailingTrivia);
                }
            }
        }

        foreach (Diagnostic diagnostic in tree.Diagnostics)
        {
            output.Append("! ").Append(diagnostic).Append('\n');
        }

        return output.ToString();
    }

    private static void WriteToken(StringBuilder output, SyntaxToken token)
    {
        output.Append("    ").Append(token.Span).Append(' ').Append(token.Kind).Append(' ');
        WriteQuoted(output, token.Text);
        if (token.IsDecoded)
        {
            output.Append(" = ");
            WriteQuoted(output, token.ValueText);
        }

        output.Append('\n');
    }

    private static void WriteTrivia(StringBuilder output, IReadOnlyList<SyntaxTrivia> trivia)
    {
        foreach (SyntaxTrivia piece in trivia)
        {
            if (piece.Kind is TriviaKind.Whitespace or TriviaKind.LineBreak)
            {
                continue;
            }

            output.Append("    ").Append(piece.Span).Append(" ~").Append(piece.Kind).Append(' ');
            WriteQuoted(output, piece.Text);
            output.Append('\n');
        }
    }

    private static void WriteQuoted(StringBuilder output, ReadOnlySpan<char> text)
    {
        output.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case < ' ' or '\u00AD' or '\u200B' or '\uFEFF' or '\uFFFD':
                    output.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }

        output.Append('"');
    }
}
