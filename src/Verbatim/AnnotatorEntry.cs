using Verbatim.Annotations;
using Verbatim.Language;

namespace Verbatim;

/// <summary>How to make one annotator. Immutable and thread-safe.</summary>
public sealed class AnnotatorEntry
{
    private readonly Func<PipelineConfig, LanguageModels?, ILinguisticLayer?, Annotator> _create;

    private AnnotatorEntry(
        LayerKey provides, bool needsModels, bool needsLinguisticLayer, Func<PipelineConfig, LanguageModels?, ILinguisticLayer?, Annotator> create)
    {
        Provides = provides;
        NeedsModels = needsModels;
        NeedsLinguisticLayer = needsLinguisticLayer;
        _create = create;
    }

    /// <summary>The layer that the step writes.</summary>
    public LayerKey Provides { get; }

    /// <summary>Whether the step cannot run without models.</summary>
    public bool NeedsModels { get; }

    /// <summary>Whether the step cannot run without a linguistic layer.</summary>
    public bool NeedsLinguisticLayer { get; }

    /// <summary>A step that needs no models.</summary>
    public static AnnotatorEntry Of(LayerKey provides, Func<PipelineConfig, Annotator> create) =>
        new(provides, false, false, (config, _, _) => create(config));

    /// <summary>A step that needs models. Making it reads none; they are read when the step first runs.</summary>
    public static AnnotatorEntry Trained(LayerKey provides, Func<PipelineConfig, LanguageModels, Annotator> create) =>
        new(provides, true, false, (config, models, _) => create(config, models!));

    /// <summary>A step that asks the linguistic layer of the catalog. Making it asks nothing; the layer is asked when the step runs.</summary>
    public static AnnotatorEntry Linguistic(LayerKey provides, Func<PipelineConfig, ILinguisticLayer, Annotator> create) =>
        new(provides, false, true, (config, _, layer) => create(config, layer!));

    /// <summary>Makes the step.</summary>
    /// <param name="config">The configuration.</param>
    /// <param name="models">The models; <c>null</c> only where the step does not need them.</param>
    /// <param name="linguisticLayer">The linguistic layer; <c>null</c> only where the step does not need it.</param>
    public Annotator Create(PipelineConfig config, LanguageModels? models, ILinguisticLayer? linguisticLayer) => _create(config, models, linguisticLayer);

    /// <summary>Whether all is there that the step needs.</summary>
    internal bool IsReady(LanguageModels? models, ILinguisticLayer? linguisticLayer) =>
        (models is not null || !NeedsModels) && (linguisticLayer is not null || !NeedsLinguisticLayer);
}
