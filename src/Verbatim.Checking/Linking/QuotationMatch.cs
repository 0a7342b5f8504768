using Verbatim.Checking.Matching;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Checking.Linking;

/// <summary>A quotation of the article and the wording on record that it is of.</summary>
/// <param name="Quotation">The quotation.</param>
/// <param name="Span">Its span with the marks.</param>
/// <param name="Quoted">Its words.</param>
/// <param name="ClaimsEnd">Whether it claims to end where a sentence ends.</param>
/// <param name="Skipped">Why it is not compared, or <c>null</c> when it is.</param>
internal sealed record QuotationMatch(QuotationRecord Quotation, TextSpan Span, NormalizedText Quoted, bool ClaimsEnd, string? Skipped)
{
    /// <summary>The best comparison; <c>null</c> when no wording on record is of it.</summary>
    public WordingMatch? Wording { get; set; }
}
