using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Parsing;

/// <summary>Parses one input format. Never throws on text; what is wrong with it becomes a diagnostic of the tree. Stateless, thread-safe.</summary>
internal abstract class ArticleParser
{
    protected ArticleParser()
    {
    }

    /// <summary>The format's name, as <c>verbatim tree</c> prints it.</summary>
    public abstract string Name { get; }

    /// <summary>The file name extensions that the format has, lower case, with the period.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="previous">A tree of an earlier version whose unchanged parts may be shared; <c>null</c> when there is none.</param>
    public abstract SyntaxTree Parse(SourceText text, SyntaxTree? previous = null);
}
