using System.Collections.Immutable;
using Verbatim.Diagnostics;

namespace Verbatim.Truth;

/// <summary>What was read of a truth file.</summary>
/// <param name="Truth">The facts that could be read; empty when the file is no truth at all.</param>
/// <param name="Diagnostics">All mistakes in the order of their places; empty when there is none.</param>
public sealed record GroundTruthResult(GroundTruth Truth, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the file has no mistake.</summary>
    public bool IsValid => Diagnostics.IsEmpty;
}
