using System.Collections.Immutable;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>A tree and the layers over it. Immutable; adding a layer gives a new article. Safe to share between threads.</summary>
public sealed class AnnotatedArticle
{
    private readonly ImmutableDictionary<LayerKey, ILayer> _layers;

    /// <summary>A tree without layers.</summary>
    public AnnotatedArticle(SyntaxTree tree)
        : this(tree, ImmutableDictionary<LayerKey, ILayer>.Empty)
    {
    }

    private AnnotatedArticle(SyntaxTree tree, ImmutableDictionary<LayerKey, ILayer> layers)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        _layers = layers;
    }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The text that all spans refer to.</summary>
    public SourceText Text => Tree.Text;

    /// <summary>The keys of the layers that are there, ordered by name.</summary>
    public IEnumerable<LayerKey> Layers => _layers.Keys.OrderBy(key => key.Name, StringComparer.Ordinal);

    /// <summary>The layer of <paramref name="key"/>; empty when no annotator has provided it.</summary>
    public Layer<T> Get<T>(LayerKey<T> key) => _layers.TryGetValue(key, out ILayer? layer) ? (Layer<T>)layer : Layer<T>.Empty;

    /// <summary>Whether an annotator has provided the layer.</summary>
    public bool Has(LayerKey key) => _layers.ContainsKey(key);

    /// <summary>This article with one more layer; a layer of the same key is replaced.</summary>
    public AnnotatedArticle With<T>(LayerKey<T> key, Layer<T> layer) => new(Tree, _layers.SetItem(key, layer));

    internal AnnotatedArticle With(LayerKey key, ILayer layer) => new(Tree, _layers.SetItem(key, layer));

    internal ILayer? Find(LayerKey key) => _layers.GetValueOrDefault(key);
}
