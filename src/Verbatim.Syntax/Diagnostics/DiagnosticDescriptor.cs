namespace Verbatim.Diagnostics;

/// <summary>What all diagnostics of one id share. Immutable; compared by value.</summary>
/// <param name="Id">Capitals and digits, never reused: <c>VB</c> and four digits for what Verbatim reports, another prefix for the rules of others.</param>
/// <param name="Title">A few words without a full stop.</param>
/// <param name="MessageFormat">A composite format string for the invariant culture.</param>
/// <param name="DefaultSeverity">The severity unless the configuration says otherwise.</param>
/// <param name="Category">What it is about, one lower-case word: <c>quotations</c>; empty when it belongs to no group.</param>
/// <param name="Status">Whether it may still change.</param>
/// <param name="HelpLink">The address of a page about it, or <c>null</c>.</param>
public sealed record DiagnosticDescriptor(
    string Id,
    string Title,
    string MessageFormat,
    DiagnosticSeverity DefaultSeverity,
    string Category = "",
    DiagnosticStatus Status = DiagnosticStatus.Stable,
    string? HelpLink = null);
