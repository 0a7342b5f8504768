using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Checking.Rules.Events;

/// <summary>A number with what it counts, as the article has it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Bound">How exact the article makes it.</param>
/// <param name="Span">From the number (with <c>more than</c> before it) to the unit.</param>
internal sealed record Figure(decimal Value, FigureBound Bound, TextSpan Span);
