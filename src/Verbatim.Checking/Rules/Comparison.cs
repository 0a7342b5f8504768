namespace Verbatim.Checking;

/// <summary>
/// A check with its evidence: the only way to support or refute. Evidence that rests on the article alone decides nothing, whatever the rule says of it.
/// </summary>
public sealed class Comparison
{
    private const string ArticleOnly = "the article is the only source for this and cannot confirm itself";

    private readonly RuleCheck _check;

    internal Comparison(RuleCheck check, Evidence evidence, bool isCorroborated) => (_check, Evidence, IsCorroborated) = (check, evidence, isCorroborated);

    /// <summary>The truth's side.</summary>
    public Evidence Evidence { get; }

    /// <summary>Whether something other than the article corroborates the evidence, so that it may decide.</summary>
    public bool IsCorroborated { get; }

    /// <summary>The evidence supports the article.</summary>
    /// <param name="note">What decided, for a reader.</param>
    /// <param name="finding">What to report all the same, or <c>null</c>.</param>
    public void Agrees(string note, RuleFinding? finding = null) => End(Verdict.Supported, note, finding);

    /// <summary>The evidence refutes the article.</summary>
    /// <param name="note">What decided, for a reader.</param>
    /// <param name="finding">What to report.</param>
    public void Differs(string note, RuleFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        End(Verdict.Refuted, note, finding);
    }

    /// <summary>The evidence neither supports nor refutes the article.</summary>
    /// <param name="note">Why it does not, for a reader.</param>
    /// <param name="finding">What to report all the same, or <c>null</c>.</param>
    public void Undecided(string note, RuleFinding? finding = null) => End(Verdict.NotEnoughInfo, note, finding);

    private void End(Verdict verdict, string note, RuleFinding? finding)
    {
        if (IsCorroborated)
        {
            _check.End(verdict, Evidence, note, finding);
        }
        else
        {
            (_check with { Diff = [] }).End(Verdict.NotEnoughInfo, Evidence, ArticleOnly, null);
        }
    }
}
