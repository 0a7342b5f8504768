using Verbatim.Annotations;

namespace Verbatim.Reporting.Changes;

/// <summary>One property of a fact.</summary>
/// <param name="Name">The property, lower case.</param>
/// <param name="Value">Its value for a reader, or <c>null</c>.</param>
/// <param name="Key">What decides whether two values are the same; <c>null</c> when there is no value.</param>
internal sealed record FactField(string Name, string? Value, string? Key)
{
    /// <summary>For a property that names actors, their places among the actors of the article.</summary>
    public EquatableArray<int> Actors { get; init; }

    /// <summary>Whether the value is a wording, whose change is shown word by word.</summary>
    public bool IsWording { get; init; }

    /// <summary>A property whose value is what it says.</summary>
    public static FactField Plain(string name, string? value) => new(name, value, value);

    /// <summary>A property whose value is a text, of which the words count.</summary>
    public static FactField Words(string name, string? value) => new(name, value, value is null ? null : FactWords.Key(value));

    /// <summary>A property whose values are a set of texts, of which the words count.</summary>
    public static FactField Set(string name, IEnumerable<string> values)
    {
        string[] different = [.. values.DistinctBy(FactWords.Key, StringComparer.Ordinal)];
        return different.Length == 0
            ? new FactField(name, null, null)
            : new FactField(name, string.Join("; ", different), string.Join('\n', different.Select(FactWords.Key).Order(StringComparer.Ordinal)));
    }

    /// <summary>Whether both sides have the same value.</summary>
    /// <param name="after">The other side.</param>
    /// <param name="actors">For each actor of this side its place on the other side, or -1.</param>
    public bool IsSame(FactField after, IReadOnlyList<int> actors) => Actors.Count > 0 && after.Actors.Count > 0
        ? Actors.Select(actor => actors[actor]).ToHashSet().SetEquals(after.Actors)
        : Key == after.Key;
}
