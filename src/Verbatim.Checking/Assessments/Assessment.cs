using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Checking;

/// <summary>
/// The result of one check of one record, with the evidence of both sides. One that supports or refutes always carries evidence.
/// </summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>, … in the order of span, check and record; given by the driver.</param>
/// <param name="Check">The name of the check, lower case: <c>quotation-wording</c>.</param>
/// <param name="Record">The id of the record that was checked, or <c>null</c> for a fact that no record answers.</param>
/// <param name="Status">Whether the check could be carried out.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Tier">For a wording, how near it is.</param>
/// <param name="Span">The article's side: the place, or <c>null</c> when the article says nothing of it.</param>
/// <param name="Text">The article's side: the characters there, markup left out.</param>
/// <param name="Evidence">The truth's side, or <c>null</c> when nothing was found.</param>
/// <param name="Diff">For a wording that is not exact, the word diff.</param>
/// <param name="Note">What decided, or why the check was skipped; a sentence for a reader.</param>
public sealed record Assessment(
    string Id,
    string Check,
    string? Record,
    AssessmentStatus Status,
    Verdict Verdict,
    MatchTier Tier,
    TextSpan? Span,
    string Text,
    Evidence? Evidence,
    EquatableArray<DiffPiece> Diff,
    string Note);
