using Verbatim.Annotations;
using Verbatim.Language.Names;
using Verbatim.Language.Tags;
using Verbatim.Records;
using Verbatim.Syntax;
using Verbatim.Text;

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
        var sentences = new List<SentenceSyntax>();
        foreach (SentenceSyntax sentence in article.Tree.Root.Sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = new List<NameSpan>();
            foreach (Annotation<NameSpan> candidate in candidates.StartingIn(sentence.FullSpan))
            {
                names.Add(candidate.Value);
            }

            (string? cleanText, TextSpan[] words) = SentenceWords.Create(sentence);
            document.Add(new WordSequence(cleanText ?? sentence.Tree.Text.AsSpan(sentence.FullSpan), words), names);
            sentences.Add(sentence);
        }

        IReadOnlyList<IReadOnlyList<NameSpan>> resolved = document.Resolve();
        var found = new List<Annotation<NameRecord>>();
        for (int i = 0; i < sentences.Count; i++)
        {
            SyntaxTokenList tokens = sentences[i].Tokens;
            foreach (NameSpan name in resolved[i])
            {
                TextSpan span = TextSpan.FromBounds(tokens[name.FirstToken].Span.Start, tokens[name.FirstToken + name.TokenCount - 1].Span.End);
                found.Add(new Annotation<NameRecord>(span, new NameRecord(CleanText.Of(article.Tree, span), name.Kind, name.Probability)));
            }
        }

        return new Layer<NameRecord>(found);
    }
}
