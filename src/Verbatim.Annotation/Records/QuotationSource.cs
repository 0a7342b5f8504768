using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>Who said it, and how that was found.</summary>
/// <param name="Actor">The actor's id, or <c>null</c> when the source is no known actor.</param>
/// <param name="Span">The mention that names the source; for an inherited source, the mention it was inherited from.</param>
/// <param name="Text">The characters as written there.</param>
/// <param name="Rule">
/// What decided: a rule by its name, such as <c>paragraph-before</c>, or <c>model</c>, the construction and the group of features that spoke most for
/// the source (words, tags, cue-word, position, marks, names, parse): <c>model:subject-verb:parse</c>.
/// </param>
/// <param name="Probability">
/// How often such a source is right, 0 to 1: of the models calibrated, of a rule its precision, both on articles of PolNeAR train that were held out.
/// </param>
public sealed record QuotationSource(string? Actor, TextSpan Span, string Text, string Rule, float Probability);
