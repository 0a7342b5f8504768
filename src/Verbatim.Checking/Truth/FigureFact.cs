namespace Verbatim.Truth;

/// <summary>A number that belongs to an event.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">What is counted or measured, in the words of a text: <c>emails</c>, <c>percent</c>, <c>dollars</c>.</param>
/// <param name="Bound">How exact the number is.</param>
public sealed record FigureFact(decimal Value, string Unit, FigureBound Bound);
