using Verbatim.Annotations;
using Verbatim.Annotators.PartsOfSpeech;
using Verbatim.Records;

namespace Verbatim.Annotators.Actors;

/// <summary>
/// Joins the names of an article to actors, gives them their roles and links descriptions and pronouns to them.
/// Stateless and thread-safe.
/// </summary>
internal sealed class ActorAnnotator : ArticleAnnotator<ActorRecord>
{
    /// <inheritdoc/>
    public override string Name => "actors";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [NameRecord.Layer, SentenceMorphology.Layer];

    /// <inheritdoc/>
    public override LayerKey<ActorRecord> Provides => ActorRecord.Layer;

    /// <inheritdoc/>
    public override Layer<ActorRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<ActorDraft> drafts = NameClusters.Build(article);
        cancellationToken.ThrowIfCancellationRequested();
        RoleFinder.AddRoles(article, drafts);
        cancellationToken.ThrowIfCancellationRequested();
        MentionResolver.AddMentions(article, drafts);
        drafts.Sort((left, right) => left.FirstPosition.CompareTo(right.FirstPosition));
        return new Layer<ActorRecord>(drafts.Select((draft, index) => draft.ToAnnotation($"a{index + 1}")));
    }
}
