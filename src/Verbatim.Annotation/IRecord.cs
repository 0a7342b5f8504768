namespace Verbatim.Annotations;

/// <summary>A record with an id by which other records and reports refer to it.</summary>
public interface IRecord
{
    /// <summary>Unique in its layer: a letter for the kind of record and a number, <c>q7</c>.</summary>
    string Id { get; }
}
