using Verbatim.Annotations;
using Verbatim.Checking;

namespace Verbatim.Reporting;

/// <summary>The two sides of an assessment as pieces to show, one space between them.</summary>
internal static class DiffSides
{
    /// <summary>The article's side: what is in both and what it added; the whole text as one piece where there is no diff.</summary>
    public static IEnumerable<DiffPiece> Article(Assessment assessment) => Side(assessment, assessment.Text, DiffOperation.Missing);

    /// <summary>The record's side: what is in both and what the article left out.</summary>
    public static IEnumerable<DiffPiece> Record(Assessment assessment) => Side(assessment, assessment.Evidence?.Text ?? "", DiffOperation.Added);

    private static IEnumerable<DiffPiece> Side(Assessment assessment, string whole, DiffOperation other) =>
        assessment.Diff.Count == 0 ? [new DiffPiece(DiffOperation.Equal, whole)] : assessment.Diff.Where(piece => piece.Operation != other);
}
