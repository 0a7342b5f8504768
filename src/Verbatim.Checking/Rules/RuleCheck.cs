using Verbatim.Annotations;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking;

/// <summary>
/// One check of one place of the article. It leaves one assessment behind, when it is skipped, left undecided or ended by its comparison with evidence.
/// </summary>
public sealed record RuleCheck
{
    private readonly RuleContext _context;

    internal RuleCheck(RuleContext context, string name, string? record, TextSpan? span, string text)
    {
        _context = context;
        Name = name;
        Record = record;
        Span = span;
        Text = text;
    }

    /// <summary>The name of the check, lower case: <c>quotation-wording</c>.</summary>
    public string Name { get; }

    /// <summary>The id of the record that is checked, or <c>null</c>.</summary>
    public string? Record { get; }

    /// <summary>The place, or <c>null</c> when the article says nothing of it.</summary>
    public TextSpan? Span { get; }

    /// <summary>What the article says there.</summary>
    public string Text { get; }

    /// <summary>For a wording, how near it is to the one on record.</summary>
    public MatchTier Tier { get; init; }

    /// <summary>For a wording, how it differs from the one on record.</summary>
    public EquatableArray<DiffPiece> Diff { get; init; }

    /// <summary>The check cannot be carried out.</summary>
    /// <param name="note">Why.</param>
    public void Skip(string note) =>
        _context.Add(new Assessment("", Name, Record, AssessmentStatus.Skipped, Verdict.NotEnoughInfo, MatchTier.None, Span, Text, null, [], note), this, null);

    /// <summary>Nothing was found to compare with.</summary>
    /// <param name="note">What was looked for.</param>
    /// <param name="finding">What to report all the same, or <c>null</c>.</param>
    public void Undecided(string note, RuleFinding? finding = null) => End(Verdict.NotEnoughInfo, null, note, finding);

    /// <summary>Compares with a fact of the truth.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">What it says, in words to be shown beside the article's.</param>
    public Comparison Against(Fact fact, string text)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Against(fact, text, fact.Source, fact.Corroboration);
    }

    /// <summary>Compares with a part of a fact that has a source of its own: a wording, an outcome.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">What that part says, in words to be shown beside the article's.</param>
    /// <param name="source">Where the part comes from.</param>
    /// <param name="corroboration">How the part is corroborated.</param>
    public Comparison Against(Fact fact, string text, FactSource source, Corroboration corroboration)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(source);
        return new Comparison(this, new Evidence(fact.Id, text, source.ToString(), source.Url), corroboration != Corroboration.None);
    }

    /// <summary>Compares with the calendar or the clock.</summary>
    /// <param name="text">What they say.</param>
    public Comparison AgainstCalendar(string text) => new(this, new Evidence("calendar", text, "the calendar", null), true);

    /// <summary>Compares with another place of the article.</summary>
    /// <param name="text">What the article says there.</param>
    public Comparison AgainstArticle(string text) => new(this, new Evidence("article", text, "the article itself", null), true);

    /// <summary>Compares with evidence of another kind, such as a style book. Evidence that names a fact counts for as much as that fact does.</summary>
    public Comparison Against(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new Comparison(this, evidence, _context.Truth.Find(evidence.FactId) is not { IsCorroborated: false });
    }

    internal void End(Verdict verdict, Evidence? evidence, string note, RuleFinding? finding) =>
        _context.Add(new Assessment("", Name, Record, AssessmentStatus.Checked, verdict, Tier, Span, Text, evidence, Diff, note), this, finding);
}
