using Newtonsoft.Json.Linq;
using Verbatim.Annotations;
using Verbatim.Language;

namespace Verbatim;

/// <summary>How to make one annotator, and how to write its layer. Immutable and thread-safe.</summary>
public sealed class AnnotatorEntry
{
    private readonly Func<PipelineConfig, LanguageModels?, ILinguisticLayer?, Annotator> _create;

    private AnnotatorEntry(
        LayerKey provides, bool needsModels, bool needsLinguisticLayer, Func<PipelineConfig, LanguageModels?, ILinguisticLayer?, Annotator> create,
        Func<AnnotatedArticle, JToken>? write)
    {
        Provides = provides;
        NeedsModels = needsModels;
        NeedsLinguisticLayer = needsLinguisticLayer;
        _create = create;
        Write = write;
    }

    /// <summary>The layer that the step writes.</summary>
    public LayerKey Provides { get; }

    /// <summary>Whether the step cannot run without models.</summary>
    public bool NeedsModels { get; }

    /// <summary>Whether the step cannot run without a linguistic layer.</summary>
    public bool NeedsLinguisticLayer { get; }

    /// <summary>
    /// Makes what stands under <c>extensions.&lt;layer&gt;</c> in <c>records.json</c>; <c>null</c> for a layer that is not written there. The built-in
    /// layers have places of their own.
    /// </summary>
    internal Func<AnnotatedArticle, JToken>? Write { get; }

    /// <summary>A step that needs no models.</summary>
    /// <param name="provides">The layer that the step writes.</param>
    /// <param name="create">Makes the step.</param>
    /// <param name="write">
    /// Makes what stands under <c>extensions.&lt;layer&gt;</c> in <c>records.json</c> from an article that has the layer; <c>null</c> to write nothing.
    /// The same article gives the same value; spans are written as <c>start</c> and <c>end</c> in UTF-16 code units.
    /// </param>
    public static AnnotatorEntry Of(LayerKey provides, Func<PipelineConfig, Annotator> create, Func<AnnotatedArticle, JToken>? write = null) =>
        new(provides, false, false, (config, _, _) => create(config), write);

    /// <summary>A step that needs models. Making it reads none; they are read when the step first runs.</summary>
    /// <param name="provides">The layer that the step writes.</param>
    /// <param name="create">Makes the step.</param>
    /// <param name="write">As for a step that needs no models.</param>
    public static AnnotatorEntry Trained(LayerKey provides, Func<PipelineConfig, LanguageModels, Annotator> create, Func<AnnotatedArticle, JToken>? write = null) =>
        new(provides, true, false, (config, models, _) => create(config, models!), write);

    /// <summary>A step that asks the linguistic layer of the catalog. Making it asks nothing; the layer is asked when the step runs.</summary>
    /// <param name="provides">The layer that the step writes.</param>
    /// <param name="create">Makes the step.</param>
    /// <param name="write">As for a step that needs no models.</param>
    public static AnnotatorEntry Linguistic(LayerKey provides, Func<PipelineConfig, ILinguisticLayer, Annotator> create, Func<AnnotatedArticle, JToken>? write = null) =>
        new(provides, false, true, (config, _, layer) => create(config, layer!), write);

    /// <summary>Makes the step.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="models">The models; <c>null</c> only where the step does not need them.</param>
    /// <param name="linguisticLayer">The linguistic layer; <c>null</c> only where the step does not need it.</param>
    public Annotator Create(PipelineConfig config, LanguageModels? models, ILinguisticLayer? linguisticLayer) => _create(config, models, linguisticLayer);

    /// <summary>Whether all is there that the step needs.</summary>
    internal bool IsReady(LanguageModels? models, ILinguisticLayer? linguisticLayer) =>
        (models is not null || !NeedsModels) && (linguisticLayer is not null || !NeedsLinguisticLayer);
}
