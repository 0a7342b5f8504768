using Verbatim.Annotations;
using Verbatim.Language;

namespace Verbatim;

/// <summary>How to make one annotator. Immutable and thread-safe.</summary>
public sealed class AnnotatorEntry
{
    private readonly Func<PipelineConfig, LanguageModels?, Annotator> _create;

    private AnnotatorEntry(LayerKey provides, bool needsModels, Func<PipelineConfig, LanguageModels?, Annotator> create)
    {
        Provides = provides;
        NeedsModels = needsModels;
        _create = create;
    }

    /// <summary>The layer that the step writes.</summary>
    public LayerKey Provides { get; }

    /// <summary>Whether the step cannot run without models.</summary>
    public bool NeedsModels { get; }

    /// <summary>A step that needs no models.</summary>
    public static AnnotatorEntry Of(LayerKey provides, Func<PipelineConfig, Annotator> create) => new(provides, false, (config, _) => create(config));

    /// <summary>A step that needs models. Making it reads none; they are read when the step first runs.</summary>
    public static AnnotatorEntry Trained(LayerKey provides, Func<PipelineConfig, LanguageModels, Annotator> create) =>
        new(provides, true, (config, models) => create(config, models!));

    /// <summary>Makes the step.</summary>
    public Annotator Create(PipelineConfig config, LanguageModels? models) => _create(config, models);
}
