using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Text;

namespace Verbatim.Reporting.Changes;

/// <summary>A fact that an edit of the article added, removed or changed. Immutable, compared by value.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Kind">What kind of record it comes from.</param>
/// <param name="Record">The record's id in the new run; <c>null</c> for a fact that is gone.</param>
/// <param name="Span">Where the new article says it, in UTF-16 code units; <c>null</c> for a fact that is gone.</param>
/// <param name="Before">The words of the earlier article, white space one space each; <c>null</c> for a new fact.</param>
/// <param name="After">The words of the new article, white space one space each; <c>null</c> for a fact that is gone.</param>
/// <param name="Fields">The properties that differ; for a new fact or one that is gone, all that it has beside its words.</param>
public sealed record FactChange(
    FactChangeKind Change,
    RecordKind Kind,
    string? Record,
    TextSpan? Span,
    string? Before,
    string? After,
    EquatableArray<FactChange.Field> Fields)
{
    /// <summary>Prints <c>changed quotation “…”: source: Ann Reed → Tom Hill</c>.</summary>
    public override string ToString()
    {
        IEnumerable<string> shown = Fields.Select(field => Change == FactChangeKind.Changed ? field.ToString() : $"{field.Name}: {field.After ?? field.Before}");
        string fields = Fields.Count == 0 ? "" : $": {string.Join("; ", shown)}";
        return $"{Change.ToString().ToLowerInvariant()} {Kind.ToString().ToLowerInvariant()} “{After ?? Before}”{fields}";
    }

    /// <summary>One property of a fact on both sides of an edit. Immutable, compared by value.</summary>
    /// <param name="Name">The property, lower case: <c>source</c>, <c>value</c>, <c>outcome</c>.</param>
    /// <param name="Before">Its value before; <c>null</c> when it had none or the fact is new.</param>
    /// <param name="After">Its value now; <c>null</c> when it has none or the fact is gone.</param>
    /// <param name="Diff">For a wording, the word diff: <see cref="DiffOperation.Missing"/> is what was left out, <see cref="DiffOperation.Added"/> what was put in. Otherwise empty.</param>
    public sealed record Field(string Name, string? Before, string? After, EquatableArray<DiffPiece> Diff)
    {
        /// <summary>Prints <c>source: Ann Reed → Tom Hill</c>.</summary>
        public override string ToString() => $"{Name}: {Before ?? "none"} → {After ?? "none"}";
    }
}
