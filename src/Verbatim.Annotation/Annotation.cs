using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>A value laid over a span of the text. Compared by value.</summary>
/// <typeparam name="T">The record type; a value-equal immutable record.</typeparam>
/// <param name="Span">The span in UTF-16 code units, half-open; absolute in a <see cref="Layer{T}"/>.</param>
/// <param name="Record">What is said of the span.</param>
public readonly record struct Annotation<T>(TextSpan Span, T Record);
