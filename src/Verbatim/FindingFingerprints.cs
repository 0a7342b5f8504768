using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim;

/// <summary>
/// Fingerprints of findings: the SHA-256, in 32 hexadecimal digits, of the rule, the record's content, the three words on either side in the
/// same sentence, and which of the findings that are alike in all these it is. Never of positions, so that an edit elsewhere keeps them.
/// </summary>
internal sealed class FindingFingerprints(SyntaxTree tree)
{
    private const int ContextWords = 3;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding in reading order.</summary>
    public string Of(string rule, string content, TextSpan span)
    {
        var key = new StringBuilder();
        key.Append(rule).Append('\u001f').Append(content).Append('\u001f');
        AppendContext(key, span);
        string alike = key.ToString();
        int occurrence = _seen.GetValueOrDefault(alike) + 1;
        _seen[alike] = occurrence;
        key.Append('\u001f').Append(occurrence.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key.ToString())).AsSpan(0, 16));
    }

    private void AppendContext(StringBuilder key, TextSpan span)
    {
        if (tree.Root.FindSentence(span.Start) is { } first)
        {
            AppendWords(key, first, Math.Max(0, first.FindTokenIndex(span.Start) - ContextWords), first.FindTokenIndex(span.Start));
        }

        key.Append('\u001f');
        if (tree.Root.FindSentence(Math.Max(span.Start, span.End - 1)) is { } last)
        {
            int next = last.FindTokenIndex(span.End);
            AppendWords(key, last, next, Math.Min(last.Tokens.Count, next + ContextWords));
        }
    }

    private static void AppendWords(StringBuilder key, SentenceSyntax sentence, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            key.Append(sentence.Tokens[i].ValueText).Append(' ');
        }
    }
}
