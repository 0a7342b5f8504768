namespace Verbatim.Annotations;

/// <summary>A layer whose record type is not known at compile time.</summary>
internal interface ILayer
{
    /// <summary>Number of annotations.</summary>
    int Count { get; }
}
