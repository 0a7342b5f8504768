using Verbatim.Diagnostics;

namespace Verbatim;

/// <summary>What the configuration says of one rule.</summary>
/// <param name="IsEnabled">Whether the rule runs.</param>
/// <param name="Severity">The severity of its findings; <c>null</c> for the rule's own. A milder case of the rule stays as mild as it is.</param>
public readonly record struct RuleSetting(bool IsEnabled, DiagnosticSeverity? Severity);
