using System.Collections.Immutable;

namespace Verbatim.Diagnostics;

/// <summary>What was read of a file, and what is wrong with it. No reader throws on content. Immutable.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
/// <param name="Value">What could be read; the rest is at its default.</param>
/// <param name="Diagnostics">All that is wrong, ordered by place.</param>
public sealed record ParseResult<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is wrong with the file that keeps it from being used: no diagnostic is an error.</summary>
    public bool IsValid => !Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
