using System.Globalization;
using System.Net;
using System.Text;

namespace Verbatim.Parsing;

/// <summary>Character references: <c>&amp;amp;</c>, <c>&amp;#8217;</c>, <c>&amp;#x2019;</c>.</summary>
internal static class Entities
{
    private const int MaxLength = 33;

    /// <summary>The length of the reference at the start of <paramref name="text"/> and what it stands for; 0 when there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out string? value)
    {
        value = null;
        int length = text[..Math.Min(text.Length, MaxLength)].IndexOf(';') + 1;
        if (length < 3)
        {
            return 0;
        }

        value = text[1] == '#' ? Numeric(text[2..(length - 1)]) : Named(text[..length]);
        return value is null ? 0 : length;
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits is ['x' or 'X', ..];
        NumberStyles style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool read = int.TryParse(hexadecimal ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out int code);
        return read && code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }

    private static string? Named(ReadOnlySpan<char> reference)
    {
        foreach (char c in reference[1..^1])
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }
        }

        string written = reference.ToString();
        string decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : decoded;
    }
}
