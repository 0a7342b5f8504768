namespace Verbatim.Syntax.Internal;

/// <summary>The family of each quotation mark.</summary>
internal static class QuoteStyles
{
    public static QuoteStyle Of(ReadOnlySpan<char> mark) => mark switch
    {
        "\"" => QuoteStyle.StraightDouble,
        "'" => QuoteStyle.StraightSingle,
        "\u201C" or "\u201D" or "\u201E" or "\u201F" => QuoteStyle.CurlyDouble,
        "\u2018" or "\u2019" or "\u201A" or "\u201B" => QuoteStyle.CurlySingle,
        "\u00AB" or "\u00BB" or "\u2039" or "\u203A" => QuoteStyle.Guillemet,
        "``" or "''" or "\u2018\u2018" or "\u2019\u2019" => QuoteStyle.Newswire,
        "`" => QuoteStyle.NewswireSingle,
        _ => QuoteStyle.None,
    };
}
