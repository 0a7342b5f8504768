namespace Verbatim;

/// <summary>A standing decision that some findings do not count. They stay in the reports, marked.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">The finding's fingerprint or the first eight or more digits of it; <c>null</c> for all findings of the rule.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record SuppressionRule(string Rule, string? Fingerprint, string Reason);
