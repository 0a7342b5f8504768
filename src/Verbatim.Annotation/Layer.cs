using System.Collections;
using System.Collections.Immutable;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>
/// The annotations of one kind over an article, in reading order (by start, then by end). They may nest and overlap.
/// Immutable, compared by value, safe to share between threads.
/// </summary>
/// <typeparam name="T">The record type.</typeparam>
public sealed class Layer<T> : ILayer, IReadOnlyList<Annotation<T>>, IEquatable<Layer<T>>
{
    private readonly ImmutableArray<Annotation<T>> _annotations;
    private Dictionary<string, int>? _index;
    private int[]? _reach;

    /// <summary>Sorts the annotations into reading order (stable).</summary>
    public Layer(IEnumerable<Annotation<T>> annotations) =>
        _annotations = [.. annotations.OrderBy(annotation => annotation.Span)];

    /// <summary>A layer without annotations.</summary>
    public static Layer<T> Empty { get; } = new([]);

    /// <inheritdoc cref="IReadOnlyCollection{T}.Count"/>
    public int Count => _annotations.Length;

    /// <inheritdoc/>
    public Annotation<T> this[int index] => _annotations[index];

    /// <summary>The record values in reading order.</summary>
    public IEnumerable<T> Values => _annotations.Select(annotation => annotation.Record);

    /// <summary>
    /// The annotation of the record with an id, in constant time; the first of several. <c>null</c> when there is none, and always when the values are no
    /// <see cref="IRecord"/>.
    /// </summary>
    public Annotation<T>? Find(string? id) => id is not null && (_index ??= Index()).TryGetValue(id, out int index) ? _annotations[index] : null;

    /// <summary>The annotations whose start lies in <paramref name="span"/>, found by binary search.</summary>
    public ReadOnlySpan<Annotation<T>> StartingIn(TextSpan span)
    {
        int first = FirstAtOrAfter(span.Start);
        int end = first;
        while (end < _annotations.Length && _annotations[end].Span.Start < span.End)
        {
            end++;
        }

        return _annotations.AsSpan()[first..end];
    }

    /// <summary>The annotations that share at least one code unit with <paramref name="span"/>, in reading order.</summary>
    public IEnumerable<Annotation<T>> Overlapping(TextSpan span)
    {
        int[] reach = _reach ??= Reach();
        int first = LowerBound.Find(reach.Length, (reach, span.Start), static (s, i) => s.reach[i] <= s.Start);
        for (int i = first; i < _annotations.Length && _annotations[i].Span.Start < span.End; i++)
        {
            if (_annotations[i].Span.Overlaps(span))
            {
                yield return _annotations[i];
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Annotation<T>> GetEnumerator() => ((IEnumerable<Annotation<T>>)_annotations).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Layer<T>? other) => other is not null && _annotations.SequenceEqual(other._annotations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Layer<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? 0 : _annotations[0].GetHashCode());

    private Dictionary<string, int> Index()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _annotations.Length; i++)
        {
            if (_annotations[i].Record is IRecord record)
            {
                index.TryAdd(record.Id, i);
            }
        }

        return index;
    }

    /// <summary>How far the annotations up to each one reach.</summary>
    private int[] Reach()
    {
        int[] reach = new int[_annotations.Length];
        for (int i = 0, end = 0; i < reach.Length; i++)
        {
            reach[i] = end = Math.Max(end, _annotations[i].Span.End);
        }

        return reach;
    }

    private int FirstAtOrAfter(int position) =>
        LowerBound.Find(_annotations.Length, (_annotations, position), static (s, i) => s._annotations[i].Span.Start < s.position);
}
