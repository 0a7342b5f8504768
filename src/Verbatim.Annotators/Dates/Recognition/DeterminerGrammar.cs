using System.Collections.Frozen;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>Reads the words before the head of a determined expression: "the first two", "this past", "the year-earlier third".</summary>
internal sealed class DeterminerGrammar(TimeTokens tokens, TimeGrammar grammar)
{
    private const int MostWords = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers =
        WordSet.Of("comparable corresponding entire whole full final intervening latter near calendar");

    /// <summary>What stands from a token up to the head.</summary>
    public Determination ReadAt(int first)
    {
        var d = new Determination { Head = first };
        for (int words = 0; words < MostWords; words++)
        {
            int next = d.Head == first && ReadDeterminer(first, ref d) ? first + 1 : ReadWord(d.Head, first, ref d);
            if (next == d.Head)
            {
                break;
            }

            d.Head = next;
        }

        return d;
    }

    /// <summary>"the", "its", "this", "that".</summary>
    private bool ReadDeterminer(int i, ref Determination d)
    {
        d.HasArticle = tokens[i].Kind is The or Possessive;
        d.Relation = tokens[i].Kind switch
        {
            The or Possessive => TimeRelation.The,
            This => TimeRelation.This,
            That => TimeRelation.That,
            _ => TimeRelation.None,
        };
        return d.Relation != TimeRelation.None;
    }

    /// <summary>Reads one word or number; gives the token behind it, or <paramref name="i"/> itself when it is the head.</summary>
    private int ReadWord(int i, int first, ref Determination d)
    {
        switch (tokens[i].Kind)
        {
            case Recent:
                d.IsRecent = true;
                return i + 1;
            case Fiscal:
                d.IsFiscal = true;
                return tokens.SkipHyphen(i + 1);
            case Early or Late when i > first && d.HasArticle:
                (d.Mod, d.IsComparable) = (tokens.Is(i, Early) ? "START" : "END", false);
                return i + 1;
            case Ordinal:
                return ReadOrdinal(i, ref d);
            case Unit:
                return ReadUnit(i, ref d);
            case None when ReadNumber(i, ref d) is var next && next > i:
                return next;
            case None when d.HasArticle && Fillers.Contains(tokens.Text(i)):
                ReadFiller(i, ref d);
                return i + 1;
            case None or Cardinal or Vague or Multiplier:
                return i > first ? ReadAmount(i, ref d) : i;
            default:
                return ReadRelation(i, first, ref d) ? i + 1 : i;
        }
    }

    private bool ReadRelation(int i, int first, ref Determination d)
    {
        TimeWordKind kind = tokens[i].Kind;
        TimeRelation relation = kind switch
        {
            Same when i > first => d.Relation == TimeRelation.That ? TimeRelation.That : TimeRelation.Same,
            Last or Past => TimeRelation.Last,
            Next => d.HasArticle ? TimeRelation.Following : TimeRelation.Next,
            Previous => TimeRelation.Previous,
            Following when d.HasArticle => TimeRelation.Following,
            Coming when i > first || tokens.Is(i + 1, Unit) => TimeRelation.Coming,
            Current when d.HasArticle || tokens[i + 1].Kind is Unit or Fiscal => TimeRelation.Current,
            Latest when d.HasArticle => TimeRelation.Latest,
            _ => TimeRelation.None,
        };
        if (relation == TimeRelation.None)
        {
            return false;
        }

        d.Relation = relation;
        d.IsPast |= kind == Past;
        d.Ordinal = kind != Last ? d.Ordinal : d.HasArticle ? -1 : 0;
        return true;
    }

    private int ReadOrdinal(int i, ref Determination d)
    {
        if (d.Ordinal != 0 || grammar.Numbers.OrdinalAt(i, out int end) is not { } ordinal)
        {
            return i;
        }

        d.Ordinal = ordinal;
        return tokens.SkipHyphen(end);
    }

    /// <summary>"year-ago", "year-earlier"; "second" before what it counts.</summary>
    private int ReadUnit(int i, ref Determination d)
    {
        if (tokens.IsUnit(i, TimeUnit.Year) && tokens.IsHyphen(i + 1) && tokens[i + 2].Kind is Ago or Earlier)
        {
            d.Relation = TimeRelation.YearAgo;
            return i + 3;
        }

        int counted = tokens.SkipHyphen(i + 1);
        if (!tokens.IsUnit(i, TimeUnit.Second) || d.Ordinal != 0 || tokens[counted].Kind is not (Unit or TimeWordKind.Half))
        {
            return i;
        }

        d.Ordinal = 2;
        return counted;
    }

    /// <summary>"21st"; "1988" before a quarter.</summary>
    private int ReadNumber(int i, ref Determination d)
    {
        if (tokens[i].Number > 0 && ReadOrdinal(i, ref d) is var ordinalEnd && ordinalEnd > i)
        {
            return ordinalEnd;
        }

        if (tokens[i].Digits != 4 || d.Year != 0 || grammar.Years.YearAt(i, out int end) is not { } year || !IsQuarterBehind(end))
        {
            return i;
        }

        d.Year = year;
        return end;
    }

    private bool IsQuarterBehind(int i)
    {
        int quarter = grammar.Numbers.OrdinalAt(i, out int end) is not null ? tokens.SkipHyphen(end) : i;
        return tokens.IsSingularUnit(quarter, TimeUnit.Quarter) || tokens.Is(quarter, Period);
    }

    private void ReadFiller(int i, ref Determination d)
    {
        ReadOnlySpan<char> word = tokens.Text(i);
        if (word is "comparable" or "corresponding")
        {
            (d.Mod, d.IsComparable) = (null, true);
        }

        d.Ordinal = word is "final" or "latter" && d.Ordinal == 0 ? -1 : d.Ordinal;
    }

    /// <summary>"two" in "the past two months", "10-" in "the 10-month talks"; no year and no larger number.</summary>
    private int ReadAmount(int i, ref Determination d)
    {
        bool isCount = tokens[i].Number >= 0 ? tokens[i].Digits <= 3 : !tokens.Is(i, None);
        if (d.Amount is not null || !isCount || grammar.Numbers.AmountAt(i, out int end) is not { } amount || UnitAt(end) is not { } unit)
        {
            return i;
        }

        d.Amount = amount;
        return unit;
    }

    /// <summary>Where the unit or season stands that a number counts, over a hyphen and one word.</summary>
    private int? UnitAt(int i)
    {
        i = tokens.SkipHyphen(i);
        if (tokens[i].Kind is Unit or TimeWordKind.Season)
        {
            return i;
        }

        return tokens[i].IsLower && tokens[i].Kind is None or Fiscal && tokens.Is(i + 1, Unit) ? i + 1 : null;
    }
}
