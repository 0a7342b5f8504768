namespace Verbatim.Annotations;

/// <summary>
/// A step that lays one layer over an article. It sees the tree and the layers that it requires, never the truth.
/// Implementations are immutable and thread-safe and depend on nothing but their input.
/// </summary>
public abstract class Annotator
{
    /// <summary>The step's name, lower case, unique in a pipeline: <c>dates</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Raised whenever the step's result for the same input may change; part of every cache key.</summary>
    public abstract int Version { get; }

    /// <summary>The layers that the step reads.</summary>
    public abstract IReadOnlyList<LayerKey> Requires { get; }

    /// <summary>The layer that the step writes.</summary>
    public abstract LayerKey ProvidedLayer { get; }
}
