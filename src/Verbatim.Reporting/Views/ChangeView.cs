using Verbatim.Annotations;
using Verbatim.Checking;
using Verbatim.Diagnostics;
using Verbatim.Reporting.Changes;
using Verbatim.Text;

namespace Verbatim.Reporting;

/// <summary>A changed fact as reports for people show it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Word">What happened: <c>added</c>, <c>removed</c>, <c>changed</c>.</param>
/// <param name="Kind">The kind of fact: <c>quotation</c>.</param>
/// <param name="Start">Where the new article says it, or <c>null</c>.</param>
/// <param name="Text">The words with what was put in and left out marked; one piece where the words are not what changed.</param>
/// <param name="Properties">The properties that changed, those of the wording left out, as the text shows it.</param>
internal sealed record ChangeView(
    FactChange Change, string Word, string Kind, Text.LinePosition? Start, EquatableArray<DiffPiece> Text, EquatableArray<(string Name, string Value)> Properties)
{
    /// <summary>What the reports say where nothing has changed.</summary>
    public const string Nothing = "No fact has changed since the previous run.";

    /// <summary>The heading above the changes.</summary>
    public const string Heading = "Changed since the previous run";

    /// <summary>The changes of a result; none when there was no run before.</summary>
    public static IReadOnlyList<ChangeView> Of(RunResult result) => result.Changes is not { } changes ? [] :
    [
        .. changes.Select(change => new ChangeView(
            change,
            Words.Of(change.Change),
            Words.Of(change.Kind),
            change.Span is { } span ? Location.Create(result.Article.Text, span).Start : null,
            TextOf(change),
            change.Fields.Where(field => field.Diff.Count == 0).Select(field => (field.Name, Value(change, field))).ToEquatableArray())),
    ];

    private static EquatableArray<DiffPiece> TextOf(FactChange change) =>
        change.Fields.FirstOrDefault(field => field.Diff.Count > 0) is { } worded ? worded.Diff : [new DiffPiece(DiffOperation.Equal, change.After ?? change.Before ?? "")];

    private static string Value(FactChange change, FactChange.Field field) => change.Change == FactChangeKind.Changed
        ? $"{field.Before ?? "none"} → {field.After ?? "none"}"
        : field.After ?? field.Before ?? "";
}
