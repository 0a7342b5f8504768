using Verbatim.Language.Quotations;

namespace Verbatim.Annotators.Quotations;

/// <summary>Words that the form of the text gives to somebody without marks: a block of a letter, the text of a post. In token indices.</summary>
/// <param name="First">The first token of the words.</param>
/// <param name="End">The token behind the last one.</param>
/// <param name="Name">The tokens that name whose words they are.</param>
/// <param name="To">The tokens that name whom they are written to; an empty range when nothing does.</param>
/// <param name="Form">What sets them off.</param>
internal readonly record struct SetOffWords(int First, int End, (int First, int End) Name, (int First, int End) To, QuoteForm Form);
