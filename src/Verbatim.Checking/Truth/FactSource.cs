namespace Verbatim.Truth;

/// <summary>Where a fact comes from.</summary>
/// <param name="Title">The document: author, title, date.</param>
/// <param name="Locator">The place in it: page, note, section; or <c>null</c> for the whole.</param>
/// <param name="Url">Its address, or <c>null</c>.</param>
public sealed record FactSource(string Title, string? Locator, string? Url)
{
    /// <summary>Prints <c>title, locator</c>.</summary>
    public override string ToString() => Locator is null ? Title : $"{Title}, {Locator}";
}
