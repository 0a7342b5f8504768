using System.Collections.Frozen;
using System.Globalization;
using Verbatim.Checking.Linking;
using Verbatim.Syntax;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>Finds the numbers of a sentence that count a unit: <c>more than 20,000 stolen emails</c>, <c>$3.5 million</c>, <c>two dozen boats</c>.</summary>
internal static class Figures
{
    private const int MaxBetween = 2;

    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11,
        ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, decimal> Multipliers = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers of a sentence that count the unit.</summary>
    public static IEnumerable<Figure> Find(SentenceSyntax sentence, string unit)
    {
        SyntaxTokenList tokens = sentence.Tokens;
        HashSet<string> units = Stems.Of(unit);
        units.UnionWith(unit is "percent" or "per cent" or "%" ? ["%", "percent"] : []);
        bool money = unit is "dollars" or "dollar" or "$" or "euros" or "pounds";
        for (int i = 0; i < tokens.Count; i++)
        {
            if (Value(tokens, i) is not { } number)
            {
                continue;
            }

            int end = number.End;
            bool counts = money && i > 0 && tokens[i - 1].Kind == TokenKind.Currency;
            for (int j = number.End; !counts && j < tokens.Count && j <= number.End + MaxBetween && tokens[j].Kind is TokenKind.Word or TokenKind.Hyphen or TokenKind.Symbol; j++)
            {
                counts = units.Contains(tokens[j].ValueText.ToString().ToLowerInvariant()) || Stems.Of(tokens[j].ValueText.ToString()).Overlaps(units);
                end = j + 1;
            }

            if (counts)
            {
                (FigureBound bound, int first) = BoundBefore(tokens, counts && i > 0 && tokens[i - 1].Kind == TokenKind.Currency ? i - 1 : i);
                yield return new Figure(number.Value, bound, TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End));
            }

            i = number.End - 1;
        }
    }

    /// <summary>Whether the article's figure can be the record's.</summary>
    public static bool Agree(Figure stated, EventFact.Figure recorded) => (stated.Bound, recorded.Bound) switch
    {
        (FigureBound.Exact, FigureBound.Exact) => stated.Value == recorded.Value,
        (FigureBound.MoreThan, FigureBound.MoreThan) => stated.Value <= recorded.Value && stated.Value * 2 >= recorded.Value,
        (FigureBound.LessThan, FigureBound.LessThan) => stated.Value >= recorded.Value && stated.Value <= recorded.Value * 2,
        (FigureBound.MoreThan, FigureBound.Exact) => stated.Value < recorded.Value && stated.Value * 2 >= recorded.Value,
        (FigureBound.LessThan, FigureBound.Exact) => stated.Value > recorded.Value && stated.Value <= recorded.Value * 2,
        (FigureBound.Exact, FigureBound.MoreThan) => stated.Value >= recorded.Value,
        (FigureBound.Exact, FigureBound.LessThan) => stated.Value <= recorded.Value,
        _ => Math.Abs(stated.Value - recorded.Value) <= recorded.Value * 0.15m,
    };

    private static (decimal Value, int End)? Value(SyntaxTokenList tokens, int index)
    {
        decimal value;
        int end = index + 1;
        if (tokens[index].Kind == TokenKind.Number)
        {
            if (!decimal.TryParse(tokens[index].ValueText, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
            {
                return null;
            }
        }
        else if (tokens[index].Kind != TokenKind.Word || !Words.TryGetValue(tokens[index].ValueText.ToString(), out value))
        {
            return null;
        }
        else if (value >= 20 && end + 1 < tokens.Count && tokens[end].Kind == TokenKind.Hyphen && Words.TryGetValue(tokens[end + 1].ValueText.ToString(), out decimal ones) && ones < 10)
        {
            (value, end) = (value + ones, end + 2);
        }

        while (end < tokens.Count && Multipliers.TryGetValue(tokens[end].ValueText.ToString(), out decimal factor))
        {
            (value, end) = (value * factor, end + 1);
        }

        return (value, end);
    }

    private static (FigureBound Bound, int First) BoundBefore(SyntaxTokenList tokens, int index)
    {
        string before = index > 0 ? tokens[index - 1].ValueText.ToString().ToLowerInvariant() : "";
        string earlier = index > 1 ? tokens[index - 2].ValueText.ToString().ToLowerInvariant() : "";
        return (earlier, before) switch
        {
            ("more", "than") or ("at", "least") => (FigureBound.MoreThan, index - 2),
            ("less", "than") or ("fewer", "than") or ("at", "most") => (FigureBound.LessThan, index - 2),
            (_, "over" or "above") => (FigureBound.MoreThan, index - 1),
            (_, "under" or "below") => (FigureBound.LessThan, index - 1),
            (_, "about" or "around" or "roughly" or "some" or "nearly" or "almost" or "approximately") => (FigureBound.About, index - 1),
            _ => (FigureBound.Exact, index),
        };
    }
}
