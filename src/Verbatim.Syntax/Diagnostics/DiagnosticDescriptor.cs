namespace Verbatim.Diagnostics;

/// <summary>What all diagnostics of one id share. Immutable; compared by value.</summary>
/// <param name="Id">The registered id, <c>VB</c> and four digits; never reused.</param>
/// <param name="Title">A few words without a full stop.</param>
/// <param name="MessageFormat">A composite format string for the invariant culture.</param>
/// <param name="DefaultSeverity">The severity unless the configuration says otherwise.</param>
public sealed record DiagnosticDescriptor(string Id, string Title, string MessageFormat, DiagnosticSeverity DefaultSeverity);
