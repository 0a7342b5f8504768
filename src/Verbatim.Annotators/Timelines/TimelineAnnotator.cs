using Verbatim.Annotations;
using Verbatim.Annotators.Dependencies;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Records;

namespace Verbatim.Annotators.Timelines;

/// <summary>Puts dates, events and messages on a timeline. Stateless and thread-safe.</summary>
internal sealed class TimelineAnnotator : ArticleAnnotator<TimelineRecord>
{
    /// <inheritdoc/>
    public override string Name => "timeline";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [SentenceMorphology.Layer, SentenceParse.Layer, DateRecord.Layer, EventRecord.Layer, MessageRecord.Layer];

    /// <inheritdoc/>
    public override LayerKey<TimelineRecord> Provides => TimelineRecord.Layer;

    /// <inheritdoc/>
    public override Layer<TimelineRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Timeline.Of(article).Entries;
    }
}
