namespace Verbatim.Tests.Specs;

/// <summary>One case of a spec: an article with marked spans, and what else the page says of it.</summary>
/// <param name="Page">The page's path from the repository's root.</param>
/// <param name="Heading">The heading above the article.</param>
/// <param name="Line">The one-based line of the article's fence.</param>
/// <param name="Extension">The extension that decides on the article's format.</param>
/// <param name="Article">The article.</param>
/// <param name="Truth">The ground truth as JSON, or <c>null</c>.</param>
/// <param name="Expectations">The lines of the <c>expect</c> block.</param>
public sealed record SpecCase(
    string Page,
    string Heading,
    int Line,
    string Extension,
    MarkedText Article,
    string? Truth,
    IReadOnlyList<string> Expectations)
{
    /// <summary>The id of the rule whose page it is, or <c>null</c>.</summary>
    public string? Rule => Path.GetFileNameWithoutExtension(Page) is ['V', 'B', _, _, _, _] id ? id : null;

    public override string ToString() => $"{Page}({Line}) {Heading}";
}
