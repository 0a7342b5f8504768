using Verbatim.Annotations;
using Verbatim.Language.Names;
using Verbatim.Language.Tokens;
using Verbatim.Records;

namespace Verbatim.Annotators.Names;

/// <summary>
/// Makes the names of an article agree (<see cref="DocumentNames"/>): one form, one kind, and the further mentions of a name that single
/// sentences did not show. Stateless and thread-safe.
/// </summary>
internal sealed class NameAnnotator : ArticleAnnotator<NameRecord>
{
    /// <inheritdoc/>
    public override string Name => "names";

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<LayerKey> Requires { get; } = [NameCandidateAnnotator.Layer];

    /// <inheritdoc/>
    public override LayerKey<NameRecord> Provides => NameRecord.Layer;

    /// <inheritdoc/>
    public override Layer<NameRecord> Annotate(AnnotatedArticle article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        Layer<NameSpan> candidates = article.Get(NameCandidateAnnotator.Layer);
        var document = new DocumentNames();
        TokenTable tokens = article.Tokens;
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = new List<NameSpan>();
            foreach (Annotation<NameSpan> candidate in candidates.StartingIn(tokens.Sentences[s].FullSpan))
            {
                names.Add(candidate.Record);
            }

            document.Add(tokens.Words(s), names);
        }

        IReadOnlyList<IReadOnlyList<NameSpan>> resolved = document.Resolve();
        var found = new List<Annotation<NameRecord>>();
        for (int s = 0; s < tokens.Sentences.Length; s++)
        {
            foreach (NameSpan name in resolved[s])
            {
                int first = tokens.SentenceStart[s] + name.FirstToken, end = first + name.TokenCount;
                found.Add(new Annotation<NameRecord>(tokens.SpanOf(first, end), new NameRecord(tokens.TextOf(first, end), name.Kind, name.Probability)));
            }
        }

        return new Layer<NameRecord>(found);
    }
}
