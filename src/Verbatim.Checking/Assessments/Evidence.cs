namespace Verbatim.Checking;

/// <summary>The truth's side of an assessment: a fact with its source, or a rule of the calendar.</summary>
/// <param name="FactId">The id of the fact; for the calendar or the article itself, <c>calendar</c> or <c>article</c>.</param>
/// <param name="Text">What the record says, in words that can be shown beside the article's.</param>
/// <param name="Source">Title and locator of the source.</param>
/// <param name="Location">The source's address, or the place in the article, or <c>null</c>.</param>
public sealed record Evidence(string FactId, string Text, string Source, string? Location);
