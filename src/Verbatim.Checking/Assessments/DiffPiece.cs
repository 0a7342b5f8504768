namespace Verbatim.Checking;

/// <summary>One piece of a word diff between the article's wording and the record's.</summary>
/// <param name="Operation">In both, missing from the article, or added by it.</param>
/// <param name="Text">The piece as written on its side (on the article's side where it is in both).</param>
public sealed record DiffPiece(DiffOperation Operation, string Text);
