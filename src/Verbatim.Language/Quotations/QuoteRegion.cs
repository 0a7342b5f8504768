namespace Verbatim.Language.Quotations;

/// <summary>A stretch between quotation marks, in token indices.</summary>
/// <param name="Start">The first token: the opening mark where there is one.</param>
/// <param name="End">The token behind the last one; the closing mark, where there is one, belongs to the stretch.</param>
/// <param name="First">The first token of the content.</param>
/// <param name="Last">The token behind the last one of the content.</param>
/// <param name="Parent">Index of the stretch around this one, or -1.</param>
/// <param name="Continues">Index of the stretch in the paragraph before that this one goes on, or -1.</param>
/// <param name="IsClosed">Whether its closing mark was found, or the next paragraph's opening mark stands for it.</param>
/// <param name="IsSingle">Whether its marks are single ones.</param>
/// <param name="Form">What sets it off.</param>
internal readonly record struct QuoteRegion(
    int Start, int End, int First, int Last, int Parent, int Continues, bool IsClosed, bool IsSingle, QuoteForm Form);
