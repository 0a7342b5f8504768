using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>The word that tells of the speaking: <c>wrote</c>, <c>according to</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The characters as written.</param>
/// <param name="Lemma">Its lemma.</param>
public sealed record QuotationCue(TextSpan Span, string Text, string Lemma);
