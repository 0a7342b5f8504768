using Verbatim.Annotations;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;
using static Verbatim.Annotators.Dates.Recognition.TimeWordKind;

namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// Finds time expressions in one pass over the tokens of a sentence. A token that is neither a time word nor a number costs one look-up;
/// the <see cref="TimeGrammar"/> is tried only where one stands. Not thread-safe; one per article.
/// </summary>
internal sealed class TimeRecognizer
{
    /// <summary>For each kind of word the expressions that may begin with it.</summary>
    private static readonly Func<TimeGrammar, int, TimeExpression?>?[] Starts = StartsByKind();

    private readonly TimeTokens _tokens = new();
    private readonly TimeGrammar _grammar;
    private TimeExpression? _last;

    /// <summary>A recognizer for one article.</summary>
    /// <param name="isDayFirst">Whether 3/4/16 is the third of April.</param>
    public TimeRecognizer(bool isDayFirst) => _grammar = new TimeGrammar(_tokens, isDayFirst);

    /// <summary>Appends the expressions of a sentence, in reading order and without overlap.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its index in the article.</param>
    /// <param name="startsBlock">Whether it is the first of its block.</param>
    /// <param name="tags">The tags of its tokens; empty when there are none.</param>
    /// <param name="output">The list to append to.</param>
    public void Recognize(SentenceSyntax sentence, int index, bool startsBlock, EquatableArray<TokenTag> tags, List<TimeExpression> output)
    {
        _tokens.Fill(sentence, startsBlock, tags);
        _last = null;
        for (int i = 0; _tokens.HasTrigger && i < _tokens.Count;)
        {
            _tokens.SkipTo = i + 1;
            if (Match(i) is { } expression)
            {
                Complete(expression, index);
                output.Add(expression);
                _last = expression;
                _grammar.Years.Note(expression);
                i = expression.End;
            }
            else
            {
                i = _tokens.SkipTo;
            }
        }
    }

    /// <summary>The expression that begins exactly at a token, or <c>null</c>.</summary>
    private TimeExpression? Match(int i)
    {
        ref readonly TimeToken token = ref _tokens[i];
        if (token.Kind != None)
        {
            return Starts[(int)token.Kind]?.Invoke(_grammar, i);
        }

        return token.Number >= 0 ? MatchNumber(i) : token.First is '\'' or '\u2019' ? _grammar.Years.MatchShort(i) : null;
    }

    private TimeExpression? MatchNumber(int i)
    {
        if (_tokens[i].IsGlued && i > 0 && !IsOpening(i - 1))
        {
            return _tokens.Nothing(EndOfNumber(i));
        }

        return _grammar.Ranges.Match(i, _last)
            ?? _grammar.Dates.MatchNumeric(i)
            ?? _grammar.Clock.Match(i)
            ?? _grammar.Decades.MatchCentury(i, i)
            ?? _grammar.Months.MatchDayMonth(i)
            ?? _grammar.Years.Match(i, i)
            ?? _grammar.Quantities.Match(i, i, null)
            ?? _tokens.Nothing(EndOfNumber(i));
    }

    /// <summary>Whether a sign stands here behind which a number may begin: a bracket, a quotation mark, a dash.</summary>
    private bool IsOpening(int i) =>
        _tokens[i].First is '(' or '[' or '"' or '\u201C' or '\u2018' or '\'' or '`' || _tokens.IsDash(i);

    /// <summary>Behind all digits and signs that make one number: 1,500, 3.5, 2/3, 4-5, 1.2.3.</summary>
    private int EndOfNumber(int i)
    {
        i++;
        while (_tokens.IsGluedOn(i) && _tokens[i].First is ',' or '.' or '/' or ':' && _tokens[i + 1].Number >= 0)
        {
            i += 2;
        }

        return i;
    }

    private void Complete(TimeExpression expression, int sentence)
    {
        ref readonly TimeToken first = ref _tokens[expression.First];
        ref readonly TimeToken last = ref _tokens[expression.End - 1];
        expression.Span = TextSpan.FromBounds(first.Start, last.End);
        expression.AmountSpan = expression.EndOfAmount > expression.First
            ? TextSpan.FromBounds(first.Start, _tokens[expression.EndOfAmount - 1].End) : expression.Span;
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

    private static Func<TimeGrammar, int, TimeExpression?>?[] StartsByKind()
    {
        var starts = new Func<TimeGrammar, int, TimeExpression?>?[(int)Enum.GetValues<TimeWordKind>().Max() + 1];
        void Add(Func<TimeGrammar, int, TimeExpression?> match, params ReadOnlySpan<TimeWordKind> kinds)
        {
            foreach (TimeWordKind kind in kinds)
            {
                starts[(int)kind] = match;
            }
        }

        Add(static (g, i) => g.Months.Match(i) ?? g.Holidays.Match(i), Month);
        Add(static (g, i) => g.Weekdays.Match(i), Weekday);
        Add(static (g, i) => g.Seasons.Match(i, i), TimeWordKind.Season);
        Add(static (g, i) => g.DayParts.Match(i), TimeWordKind.DayPart, ClockPoint);
        Add(static (g, i) => g.DayParts.MatchShift(i), DayShift);
        Add(
            static (g, i) => g.Years.MatchSpelled(i) ?? g.Quantities.Match(i, i, null) ?? g.Clock.MatchSpelled(i) ?? g.Edges.Match(i)
                ?? g.Determined.Match(i),
            Cardinal, Multiplier, Article, Vague, TimeWordKind.Half);
        Add(static (g, i) => g.Quantities.MatchBareUnit(i), Unit);
        Add(static (g, i) => g.Edges.MatchModified(i), Approximator, Degree, At);
        Add(static (g, i) => g.Edges.Match(i), Early, Late, Mid, Sometime, Start, Middle, End, Later, Earlier, Shortly);
        Add(static (g, i) => g.Edges.Match(i) ?? g.Determined.Match(i) ?? g.Holidays.Match(i), The, Possessive);
        Add(static (g, i) => g.Determined.Match(i) ?? g.References.MatchAdjective(i),
            This, That, Last, Past, Next, Previous, Following, Coming, Current, Same, Latest, Recent, Ordinal, Fiscal);
        Add(static (g, i) => g.Sets.MatchEach(i), Each);
        Add(static (g, i) => g.Sets.MatchPer(i), Per);
        Add(static (g, i) => g.Sets.MatchFrequency(i), Frequency);
        Add(static (g, i) => g.References.Match(i), PresentRef, PastRef, FutureRef);
        Add(static (g, i) => g.Holidays.Match(i), Holiday, Suffix);
        Add(static (g, i) => g.Decades.InWords(i, i), Decade);
        return starts;
    }
}
