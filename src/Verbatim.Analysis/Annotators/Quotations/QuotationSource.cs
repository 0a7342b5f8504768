using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>Who said it, and how that was found.</summary>
/// <param name="Actor">The actor's id, or <c>null</c> when the source is no known actor.</param>
/// <param name="Span">The mention that names the source; for an inherited source, the mention it was inherited from.</param>
/// <param name="Text">The characters as written there.</param>
/// <param name="Rule">The rule or feature group that decided.</param>
/// <param name="Probability">How sure it is, 0 to 1, calibrated.</param>
public sealed record QuotationSource(string? Actor, TextSpan Span, string Text, string Rule, float Probability);
