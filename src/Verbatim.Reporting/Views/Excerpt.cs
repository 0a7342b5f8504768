using System.Text;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Reporting;

/// <summary>A stretch of the article with what stands around it, as it reads: markup left out, one space for white space and page breaks.</summary>
/// <param name="Before">What stands before in the same sentence; begins with an ellipsis where it was cut.</param>
/// <param name="Marked">The stretch itself.</param>
/// <param name="After">What stands behind in the same sentence; ends with an ellipsis where it was cut.</param>
internal sealed record Excerpt(string Before, string Marked, string After)
{
    private const string Cut = "…";

    /// <summary>Reads the surroundings of a span.</summary>
    /// <param name="tree">The article.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="context">How many characters of its surroundings are shown on either side, at most; whole words.</param>
    /// <param name="marked">How many characters of the stretch itself are shown, at most; its middle is cut.</param>
    public static Excerpt Of(SyntaxTree tree, TextSpan span, int context = 80, int marked = 400)
    {
        ArgumentNullException.ThrowIfNull(tree);
        SentenceSyntax? first = tree.Root.FindSentence(span.Start);
        SentenceSyntax? last = tree.Root.FindSentence(Math.Max(span.Start, span.End - 1));
        if (first is null || last is null)
        {
            return new Excerpt("", tree.Text.ToString(span), "");
        }

        string before = Read(first, first.Span.Start, span.Start, null);
        string after = Read(last, span.End, last.Span.End, null);
        var middle = new StringBuilder();
        for (SentenceSyntax? sentence = first; sentence is not null && sentence.FullSpan.Start < span.End; sentence = tree.Root.FindSentence(sentence.FullSpan.End))
        {
            middle.Append(Read(sentence, span.Start, span.End, middle));
        }

        string text = middle.ToString();
        if (text.StartsWith(' '))
        {
            before += " ";
            text = text[1..];
        }

        return new Excerpt(KeepEnd(before, context), KeepEdges(text, marked), KeepStart(after, context));
    }

    /// <summary>The stretch between the surroundings.</summary>
    public override string ToString() => Before + Marked + After;

    /// <summary>The tokens of a sentence that start in <c>[start..end)</c>, with the space before the first one.</summary>
    private static string Read(SentenceSyntax sentence, int start, int end, StringBuilder? previous)
    {
        var builder = new StringBuilder();
        SyntaxTokenList tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            SyntaxToken token = tokens[i];
            if (token.Span.Start >= start && token.Span.Start < end)
            {
                builder.Append(token.HasSpaceBefore || (i == 0 && previous is { Length: > 0 }) ? " " : "").Append(token.ValueText);
            }
        }

        return builder.ToString();
    }

    private static string KeepEnd(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int space = text.IndexOf(' ', text.Length - length);
        return space < 0 ? Cut : Cut + text[space..];
    }

    private static string KeepStart(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', length);
        return space < 0 ? Cut : text[..(space + 1)] + Cut;
    }

    private static string KeepEdges(string text, int length) =>
        text.Length <= length ? text : $"{KeepStart(text, length / 2)} {KeepEnd(text, length / 2).TrimStart(Cut[0]).TrimStart()}";
}
