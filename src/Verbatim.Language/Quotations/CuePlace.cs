namespace Verbatim.Language.Quotations;

/// <summary>Where a unit stands in the parse as seen from a cue.</summary>
/// <param name="Up">How many steps above the cue the paths of the two meet; 15 when they do not.</param>
/// <param name="Relation">The last relation on the way down to the unit.</param>
/// <param name="Depth">How many steps below that it stands, at most 3.</param>
/// <param name="Phrase">The token at the top of the phrase that holds it.</param>
/// <param name="Key">A hash of the whole path.</param>
internal readonly record struct CuePlace(uint Up, uint Relation, uint Depth, int Phrase, uint Key);
