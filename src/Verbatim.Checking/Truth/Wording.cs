namespace Verbatim.Truth;

/// <summary>The words of a message or a statement, or a part of them, as a source gives them.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsComplete">Whether they are the whole message; otherwise words may stand before and behind them.</param>
/// <param name="Source">Where the wording comes from.</param>
/// <param name="Corroboration">How it is borne out; with <see cref="Corroboration.None"/> it comes from the article alone.</param>
public sealed record Wording(string Text, bool IsComplete, FactSource Source, Corroboration Corroboration);
