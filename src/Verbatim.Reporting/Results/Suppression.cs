namespace Verbatim.Reporting;

/// <summary>Why a finding does not count.</summary>
/// <param name="Reason">The reason that a person gave.</param>
public sealed record Suppression(string Reason);
