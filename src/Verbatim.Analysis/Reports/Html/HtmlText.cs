using System.Text;

namespace Verbatim.Reports.Html;

/// <summary>Text in HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text so that it reads as written, in element content and in attributes. Code units that HTML cannot hold become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                builder.Append(unit).Append(text[++i]);
                continue;
            }

            _ = unit switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),
                '"' => builder.Append("&quot;"),
                _ when char.IsSurrogate(unit) || (unit < ' ' && unit is not ('\n' or '\t')) => builder.Append('\ufffd'),
                _ => builder.Append(unit),
            };
        }

        return builder.ToString();
    }
}
