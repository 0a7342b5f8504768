using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Truth;

/// <summary>Reads the texts of a truth with the tokenizer that reads the articles, so that both sides of a comparison have the same words.</summary>
internal static class FactText
{
    /// <summary>The text as a tree.</summary>
    public static SyntaxTree Parse(string text) => ArticleParsers.Parse(text);
}
