namespace Verbatim.Annotators.Dates.Recognition;

/// <summary>
/// The grammar of time expressions: one part for each kind, hand-written, all over the tokens of one sentence. A part tries an expression
/// at a token, looks a bounded number of tokens ahead, and calls the other parts for what may stand inside. Spans follow TimeML: determiners,
/// modifiers and what makes the value are inside, leading prepositions are not. Not thread-safe; one per article.
/// </summary>
internal sealed class TimeGrammar
{
    /// <summary>The grammar over <paramref name="tokens"/>.</summary>
    /// <param name="tokens">The tokens of the sentence that is read.</param>
    /// <param name="isDayFirst">Whether 3/4/16 is the third of April.</param>
    public TimeGrammar(TimeTokens tokens, bool isDayFirst)
    {
        Numbers = new NumberGrammar(tokens);
        References = new ReferenceGrammar(tokens);
        Clock = new ClockGrammar(tokens, this);
        Dates = new DateGrammar(tokens, this, isDayFirst);
        DayParts = new DayPartGrammar(tokens, this);
        Decades = new DecadeGrammar(tokens, this);
        Determined = new DeterminedGrammar(tokens, this);
        Determiners = new DeterminerGrammar(tokens, this);
        Directions = new DirectionGrammar(tokens, this);
        Edges = new EdgeGrammar(tokens, this);
        Holidays = new HolidayGrammar(tokens, this);
        Months = new MonthGrammar(tokens, this);
        Quantities = new QuantityGrammar(tokens, this);
        Quarters = new QuarterGrammar(tokens, this);
        Ranges = new RangeGrammar(tokens, this);
        Seasons = new SeasonGrammar(tokens, this);
        Sets = new SetGrammar(tokens, this);
        Units = new UnitGrammar(tokens, this);
        Weekdays = new WeekdayGrammar(tokens, this);
        Years = new YearGrammar(tokens, this);
    }

    public ClockGrammar Clock { get; }

    public DateGrammar Dates { get; }

    public DayPartGrammar DayParts { get; }

    public DecadeGrammar Decades { get; }

    public DeterminedGrammar Determined { get; }

    public DeterminerGrammar Determiners { get; }

    public DirectionGrammar Directions { get; }

    public EdgeGrammar Edges { get; }

    public HolidayGrammar Holidays { get; }

    public MonthGrammar Months { get; }

    public NumberGrammar Numbers { get; }

    public QuantityGrammar Quantities { get; }

    public QuarterGrammar Quarters { get; }

    public RangeGrammar Ranges { get; }

    public ReferenceGrammar References { get; }

    public SeasonGrammar Seasons { get; }

    public SetGrammar Sets { get; }

    public UnitGrammar Units { get; }

    public WeekdayGrammar Weekdays { get; }

    public YearGrammar Years { get; }
}
