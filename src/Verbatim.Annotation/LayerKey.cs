namespace Verbatim.Annotations;

/// <summary>Names a layer, whatever its record type. Compared by name.</summary>
/// <param name="Name">Lower-case plural, unique in a pipeline: <c>dates</c>.</param>

public abstract record LayerKey(string Name)
{
    /// <summary>Prints the name.</summary>
    public sealed override string ToString() => Name;
}

/// <summary>Names a layer and its record type.</summary>
/// <typeparam name="T">The record type.</typeparam>
/// <param name="Name">Lower-case plural, unique in a pipeline: <c>dates</c>.</param>
public sealed record LayerKey<T>(string Name) : LayerKey(Name);
