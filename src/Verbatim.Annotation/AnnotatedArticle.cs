using System.Collections.Immutable;
using Verbatim.Language.Tokens;
using Verbatim.Syntax;
using Verbatim.Text;

namespace Verbatim.Annotations;

/// <summary>A tree and the layers over it. Immutable; adding a layer gives a new article. Safe to share between threads.</summary>
public sealed class AnnotatedArticle
{
    private readonly ImmutableDictionary<LayerKey, ILayer> _layers;
    private readonly Lazy<TokenTable> _tokens;

    /// <summary>A tree without layers.</summary>
    public AnnotatedArticle(SyntaxTree tree)
        : this(tree, ImmutableDictionary<LayerKey, ILayer>.Empty, new Lazy<TokenTable>(() => new TokenTable(tree)))
    {
    }

    private AnnotatedArticle(SyntaxTree tree, ImmutableDictionary<LayerKey, ILayer> layers, Lazy<TokenTable> tokens)
    {
        ArgumentNullException.ThrowIfNull(tree);
        Tree = tree;
        _layers = layers;
        _tokens = tokens;
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
    public AnnotatedArticle With<T>(LayerKey<T> key, Layer<T> layer) => new(Tree, _layers.SetItem(key, layer), _tokens);

    internal AnnotatedArticle With(LayerKey key, ILayer layer) => new(Tree, _layers.SetItem(key, layer), _tokens);

    /// <summary>The tokens of the tree in columns; made at the first use, once for all articles that differ only in their layers.</summary>
    internal TokenTable Tokens => _tokens.Value;

    internal ILayer? Find(LayerKey key) => _layers.GetValueOrDefault(key);
}
