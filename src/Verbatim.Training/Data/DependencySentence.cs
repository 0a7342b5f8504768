using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Training.Data;

/// <summary>A sentence of a dependency treebank; multiword tokens and empty nodes are left out.</summary>
internal sealed class DependencySentence(TokenSentence tokens, Arc[] arcs)
{
    /// <summary>Words and gold tags.</summary>
    public TokenSentence Tokens { get; } = tokens;

    /// <summary>Gold arc of each word.</summary>
    public Arc[] Arcs { get; } = arcs;

    /// <summary>The tags that the parser sees: gold, until something replaces them by predicted ones.</summary>
    public TokenTag[] Tags { get; set; } =
        [.. tokens.Upos.Zip(tokens.Xpos, (upos, xpos) => new TokenTag(upos, xpos, 1))];
}
