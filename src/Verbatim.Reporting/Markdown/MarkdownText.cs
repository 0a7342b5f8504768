using System.Text;

namespace Verbatim.Reporting.Markdown;

/// <summary>Text in Markdown.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|#~";

    /// <summary>The text so that it reads as written: what Markdown would take for markup is escaped, a line break is a space.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (char unit in text)
        {
            if (unit is '\n' or '\r')
            {
                builder.Append(' ');
                continue;
            }

            builder.Append(Special.Contains(unit, StringComparison.Ordinal) ? "\\" : "").Append(unit);
        }

        return builder.ToString();
    }

    /// <summary>The text in bold; spaces at its edges stay outside.</summary>
    public static string Bold(string text) => Wrap(text, "**");

    /// <summary>The text struck out; spaces at its edges stay outside.</summary>
    public static string Strike(string text) => Wrap(text, "~~");

    private static string Wrap(string text, string mark)
    {
        string core = text.Trim();
        if (core.Length == 0)
        {
            return text;
        }

        int start = text.IndexOf(core, StringComparison.Ordinal);
        return $"{text[..start]}{mark}{Escape(core)}{mark}{text[(start + core.Length)..]}";
    }
}
