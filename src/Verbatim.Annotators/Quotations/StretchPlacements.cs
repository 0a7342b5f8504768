using Verbatim.Language.Quotations;
using Verbatim.Language.Tokens;
using Verbatim.Syntax;

namespace Verbatim.Annotators.Quotations;

/// <summary>Tells how quoted stretches stand in the text.</summary>
internal static class StretchPlacements
{
    /// <summary>How a stretch stands in the text around it.</summary>
    public static StretchPlacement Of(TokenTable tokens, QuoteRegion region)
    {
        if (region.Start == tokens.BlockStart[tokens.BlockOf[region.Start]])
        {
            return StretchPlacement.Alone;
        }

        TokenKind before = tokens.Kinds[region.Start - 1];
        bool isBehindSentence = before is TokenKind.Period or TokenKind.Question or TokenKind.Exclamation or TokenKind.CloseQuote or TokenKind.OpenQuote;
        return before is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash ? StretchPlacement.Introduced
            : isBehindSentence && region.First < tokens.Count && tokens.IsCapitalized(region.First) ? StretchPlacement.Alone
            : StretchPlacement.RunIn;
    }
}
