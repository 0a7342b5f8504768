using Verbatim.Annotations;
using Verbatim.Checking;

namespace Verbatim.Reporting.Changes;

/// <summary>One property of a fact on both sides of an edit. Immutable, compared by value.</summary>
/// <param name="Name">The property, lower case: <c>source</c>, <c>value</c>, <c>outcome</c>.</param>
/// <param name="Before">Its value before; <c>null</c> when it had none or the fact is new.</param>
/// <param name="After">Its value now; <c>null</c> when it has none or the fact is gone.</param>
/// <param name="Diff">For a wording, the word diff: <see cref="DiffOperation.Missing"/> is what was left out, <see cref="DiffOperation.Added"/> what was put in. Otherwise empty.</param>
public sealed record FieldChange(string Name, string? Before, string? After, EquatableArray<DiffPiece> Diff)
{
    /// <summary>Prints <c>source: Ann Reed → Tom Hill</c>.</summary>
    public override string ToString() => $"{Name}: {Before ?? "none"} → {After ?? "none"}";
}
