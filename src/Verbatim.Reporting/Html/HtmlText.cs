using System.Buffers;
using System.Text;

namespace Verbatim.Reporting.Html;

/// <summary>Text in HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. "&<>\"", .. Enumerable.Range(0, ' ').Select(unit => (char)unit).Except("\t\n"), .. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit)]);

    /// <summary>The text so that it reads as written, in element content and in attributes. Code units that HTML cannot hold become U+FFFD.</summary>
    public static string Escape(string text)
    {
        ReadOnlySpan<char> rest = text;
        int next = rest.IndexOfAny(s_special);
        if (next < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 16);
        for (; next >= 0; next = rest.IndexOfAny(s_special))
        {
            builder.Append(rest[..next]);
            int length = 1;
            switch (rest[next])
            {
                case '&':
                    builder.Append("&amp;");
                    break;
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case '"':
                    builder.Append("&quot;");
                    break;
                case char high when char.IsHighSurrogate(high) && next + 1 < rest.Length && char.IsLowSurrogate(rest[next + 1]):
                    length = 2;
                    builder.Append(rest.Slice(next, length));
                    break;
                default:
                    builder.Append('\ufffd');
                    break;
            }

            rest = rest[(next + length)..];
        }

        return builder.Append(rest).ToString();
    }
}
