namespace Verbatim.Testing;

/// <summary>One case of a page: an article with marked spans, and what else the page says of it. Immutable.</summary>
/// <param name="Page">The page's path, as the caller gave it.</param>
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
    /// <summary>
    /// The id of the rule whose page it is, by the file's name: capital letters and then digits, such as <c>VB1001.md</c>; <c>null</c> for another page.
    /// </summary>
    public string? Rule
    {
        get
        {
            string name = Path.GetFileNameWithoutExtension(Page);
            string digits = name.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);
            return digits.Length > 0 && digits.Length < name.Length && digits.All(char.IsAsciiDigit) ? name : null;
        }
    }

    /// <summary>Prints <c>page(line) heading</c>.</summary>
    public override string ToString() => $"{Page}({Line}) {Heading}";
}
