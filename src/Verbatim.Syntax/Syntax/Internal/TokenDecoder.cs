using System.Net;
using System.Text;

namespace Verbatim.Syntax.Internal;

/// <summary>Turns a token's characters as written into what they stand for.</summary>
internal static class TokenDecoder
{
    private const string EmphasisMarks = "*_`";

    /// <summary>Drops emphasis marks and escapes inside a word and decodes entities.</summary>
    public static string Decode(ReadOnlySpan<char> written)
    {
        var builder = new StringBuilder(written.Length);
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && i + 1 < written.Length)
            {
                builder.Append(written[++i]);
            }
            else if (!EmphasisMarks.Contains(written[i], StringComparison.Ordinal))
            {
                builder.Append(written[i]);
            }
        }

        string value = builder.ToString();
        return value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(value) : value;
    }

    public static QuoteStyle StyleOf(ReadOnlySpan<char> mark) => mark switch
    {
        "\"" => QuoteStyle.StraightDouble,
        "'" => QuoteStyle.StraightSingle,
        "\u201C" or "\u201D" or "\u201E" or "\u201F" => QuoteStyle.CurlyDouble,
        "\u2018" or "\u2019" or "\u201A" or "\u201B" => QuoteStyle.CurlySingle,
        "\u00AB" or "\u00BB" => QuoteStyle.Guillemet,
        "``" or "''" => QuoteStyle.Newswire,
        "`" => QuoteStyle.NewswireSingle,
        _ => QuoteStyle.None,
    };
}
