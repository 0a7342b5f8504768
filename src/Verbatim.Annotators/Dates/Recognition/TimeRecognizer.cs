using Verbatim.Annotations;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Finds time expressions in one pass over the pieces of a sentence. A piece that is neither a time word nor a number costs one look-up.
/// An expression is tried only where a trigger stands, by hand-written functions that look a bounded number of pieces ahead.
/// Spans follow TimeML: determiners, modifiers and what makes the value are inside, leading prepositions are not. Not thread-safe; one per article.
/// </summary>
internal sealed partial class TimeRecognizer
{
    private readonly TimePieces p = new();
    private readonly bool _dayFirst;
    private SyntaxTree _tree = null!;
    private int _skipTo;
    private bool _hasAncientYears;
    private TimeExpression? _last;

    /// <summary>A recognizer for one article.</summary>
    /// <param name="dayFirst">Whether 3/4/16 is the third of April.</param>
    public TimeRecognizer(bool dayFirst) => _dayFirst = dayFirst;

    /// <summary>Appends the expressions of a sentence, in reading order and without overlap.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its index in the article.</param>
    /// <param name="startsBlock">Whether it is the first of its block.</param>
    /// <param name="tags">The tags of its tokens; empty when there are none.</param>
    /// <param name="output">The list to append to.</param>
    public void Recognize(SentenceSyntax sentence, int index, bool startsBlock, EquatableArray<TokenTag> tags, List<TimeExpression> output)
    {
        _tags = tags;
        p.Fill(sentence, startsBlock);
        if (!p.HasTrigger)
        {
            return;
        }

        _tree = sentence.Tree;
        _last = null;
        for (int i = 0; i < p.Count;)
        {
            _skipTo = i + 1;
            if (Match(i) is { } expression)
            {
                Complete(expression, index);
                output.Add(expression);
                _last = expression;
                _hasAncientYears |= expression.Fields is { Year: < 0 } or { Decade: < 0 } or { Century: < 0 };
                i = expression.End;
            }
            else
            {
                i = _skipTo;
            }
        }
    }

    private void Complete(TimeExpression expression, int sentence)
    {
        ref readonly TimePiece first = ref p[expression.First];
        ref readonly TimePiece last = ref p[expression.End - 1];
        expression.Span = TextSpan.FromBounds(first.Start, last.End);
        expression.AmountSpan = expression.EndOfAmount > expression.First ? TextSpan.FromBounds(first.Start, p[expression.EndOfAmount - 1].End) : expression.Span;
        expression.Sentence = sentence;
        expression.FirstToken = first.Token;
        expression.EndToken = last.Token + 1;
        expression.IsQuoted = first.IsQuoted;
        expression.IsBracketed = first.IsBracketed;
        if (expression.Inner is { } inner)
        {
            Complete(inner, sentence);
        }
    }

    /// <summary>The expression that begins exactly at a piece, or <c>null</c>.</summary>
    private TimeExpression? Match(int i)
    {
        ref readonly TimePiece piece = ref p[i];
        switch (piece.Word.Kind)
        {
            case TimeWordKind.None:
                return piece.Number >= 0 ? MatchNumber(i) : piece.First is '\'' or '\u2019' ? MatchShortYear(i) : null;
            case TimeWordKind.Month:
                return MatchMonth(i) ?? MatchHoliday(i);
            case TimeWordKind.Weekday:
                return MatchWeekday(i);
            case TimeWordKind.Season:
                return MatchSeason(i, i);
            case TimeWordKind.DayPart or TimeWordKind.ClockPoint:
                return MatchDayPart(i);
            case TimeWordKind.DayShift:
                return MatchDayShift(i);
            case TimeWordKind.Cardinal or TimeWordKind.Multiplier or TimeWordKind.Article or TimeWordKind.Vague or TimeWordKind.Half:
                return MatchSpelledYear(i) ?? MatchQuantity(i, i, null) ?? MatchSpelledClock(i) ?? MatchEdge(i) ?? MatchDetermined(i);
            case TimeWordKind.Unit:
                return MatchBareUnit(i);
            case TimeWordKind.Approximator or TimeWordKind.Degree:
                return MatchModified(i);
            case TimeWordKind.At:
                return p[i + 1].Word.Kind == TimeWordKind.Degree ? MatchModified(i) : null;
            case TimeWordKind.Early or TimeWordKind.Late or TimeWordKind.Mid or TimeWordKind.Sometime or TimeWordKind.Start
                or TimeWordKind.Middle or TimeWordKind.End or TimeWordKind.Later or TimeWordKind.Earlier or TimeWordKind.Shortly:
                return MatchEdge(i) ?? (piece.Word.Kind == TimeWordKind.Mid ? null : MatchAdverb(i));
            case TimeWordKind.The or TimeWordKind.Possessive:
                return MatchEdge(i) ?? MatchDetermined(i) ?? MatchHoliday(i);
            case TimeWordKind.This or TimeWordKind.That or TimeWordKind.Last or TimeWordKind.Past or TimeWordKind.Next or TimeWordKind.Previous
                or TimeWordKind.Following or TimeWordKind.Coming or TimeWordKind.Current or TimeWordKind.Same or TimeWordKind.Latest
                or TimeWordKind.Recent or TimeWordKind.Ordinal or TimeWordKind.Fiscal:
                return MatchDetermined(i) ?? MatchVagueAdjective(i);
            case TimeWordKind.Each:
                return MatchEach(i);
            case TimeWordKind.Per:
                return MatchPer(i);
            case TimeWordKind.Frequency:
                return MatchFrequency(i);
            case TimeWordKind.PresentRef or TimeWordKind.PastRef or TimeWordKind.FutureRef:
                return MatchAdverb(i);
            case TimeWordKind.Holiday or TimeWordKind.Suffix:
                return MatchHoliday(i);
            case TimeWordKind.Decade:
                return MatchDecadeWord(i, i);
            default:
                return null;
        }
    }

    private ReadOnlySpan<char> Text(int i) => _tree.Text.AsSpan(p[i].Span);

    private bool Is(int i, TimeWordKind kind) => p[i].Word.Kind == kind;

    private bool Is(int i, char sign) => p[i].First == sign && p[i].End - p[i].Start == 1 && p[i].Number < 0;

    private bool IsWord(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsUnit(int i, TimeUnit unit) => p[i].Word.Kind == TimeWordKind.Unit && p[i].Word.Value == (short)unit;

    private bool IsHyphen(int i) => p[i].First is '-' or '\u2010' or '\u2011' && p[i].End - p[i].Start == 1;

    private bool IsDash(int i) => p[i].First is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' && p[i].End - p[i].Start == 1;

    private bool IsComma(int i) => Is(i, ',');

    private bool IsPeriod(int i) => Is(i, '.');

    private bool IsApostrophe(int i) => p[i].First is '\'' or '\u2019' && p[i].End - p[i].Start == 1;

    /// <summary>Whether a word of the running text stands here (letters).</summary>
    private bool IsWordPiece(int i) => char.IsLetter(p[i].First);

    private bool IsLowerWord(int i) => char.IsLower(p[i].First);

    /// <summary>Behind a possessive <c>'s</c> (one token or two).</summary>
    private int SkipPossessive(int i) => IsApostrophe(i) && p[i].IsGlued && p[i + 1].IsGlued && IsWord(i + 1, "s") ? i + 2 : i;

    /// <summary>Behind a period that belongs to the abbreviation before it.</summary>
    private int SkipPeriod(int i) => IsPeriod(i) && p[i].IsGlued ? i + 1 : i;

    private int SkipHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    private static TimeExpression Calendar(int first, int end, CalendarFields fields) => new()
    {
        First = first,
        End = end,
        Operator = TimeOperator.Calendar,
        Fields = fields,
        Type = fields.Grain is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second or TimeUnit.DayPart ? TimexType.Time : TimexType.Date,
    };

    private static TimeExpression Reference(int first, int end, string value) => new()
    {
        First = first,
        End = end,
        Operator = TimeOperator.Reference,
        FixedValue = value,
        Type = TimexType.Date,
    };
}
