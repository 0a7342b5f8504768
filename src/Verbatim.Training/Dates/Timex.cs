using Verbatim.Text;

namespace Verbatim.Training.Dates;

/// <summary>A time expression of a data file or of a prediction.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type"><c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</param>
/// <param name="Value">The TIMEX3 value.</param>
/// <param name="Confidence">How sure the prediction is; 1 for gold.</param>
internal sealed record Timex(TextSpan Span, string Type, string Value, double Confidence);
