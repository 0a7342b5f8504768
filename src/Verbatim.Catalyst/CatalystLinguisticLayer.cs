using Catalyst;
using Catalyst.Models;
using Mosaik.Core;
using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tags;

namespace Verbatim.Catalyst;

/// <summary>
/// Catalyst's perceptron tagger, lemmatizer and WikiNER recognizer as a linguistic layer, over the words that the caller gives.
/// <b>Never compiled or run against the package:</b> no registry that this project reaches serves it; it was written after the package's
/// published source. Catalyst has no dependency parser and no probabilities: there are no arcs, and every probability is 1.
/// Catalyst's spans end on their last character; those of this product behind it.
/// </summary>
public sealed class CatalystLinguisticLayer : ILinguisticLayer
{
    private readonly AveragePerceptronTagger _tagger;
    private readonly AveragePerceptronEntityRecognizer _recognizer;

    private CatalystLinguisticLayer(AveragePerceptronTagger tagger, AveragePerceptronEntityRecognizer recognizer)
    {
        _tagger = tagger;
        _recognizer = recognizer;
    }

    /// <summary>Loads the English models from the package <c>Catalyst.Models.English</c>.</summary>
    public static async Task<CatalystLinguisticLayer> CreateAsync()
    {
        English.Register();
        return new CatalystLinguisticLayer(
            await AveragePerceptronTagger.FromStoreAsync(Language.English, 0, "").ConfigureAwait(false),
            await AveragePerceptronEntityRecognizer.FromStoreAsync(Language.English, 0, "WikiNER").ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public string Identity => "Catalyst " + typeof(Document).Assembly.GetName().Version;

    /// <inheritdoc/>
    public void Tag(in WordSequence words, Span<TokenTag> tags, Span<string> lemmas)
    {
        if (words.Count == 0)
        {
            return;
        }

        int i = 0;
        foreach (IToken token in Tagged(words).Sentence.Tokens)
        {
            tags[i] = new TokenTag(UposOf(token.POS), Xpos.None, 1);
            lemmas[i++] = token.Lemma;
        }
    }

    /// <inheritdoc/>
    /// <remarks>The recognizer reads Catalyst's own tags, so that the sentence is tagged again.</remarks>
    public void FindNames(in WordSequence words, ReadOnlySpan<TokenTag> tags, List<NameSpan> names)
    {
        if (words.Count == 0)
        {
            return;
        }

        (Document document, Span sentence) = Tagged(words);
        _recognizer.Process(document);
        int end = 0, start = words.Span(0).Start;
        foreach (ITokens entity in sentence.GetEntities().OrderBy(entity => entity.Begin).ThenByDescending(entity => entity.End))
        {
            int first = end;
            while (first < words.Count && words.Span(first).Start < start + entity.Begin)
            {
                first++;
            }

            int next = first;
            while (next < words.Count && words.Span(next).End <= start + entity.End + 1)
            {
                next++;
            }

            if (next > first && words.Span(first).Start == start + entity.Begin && words.Span(next - 1).End == start + entity.End + 1)
            {
                names.Add(new NameSpan(first, next - first, KindOf(entity.EntityType.Type), 1));
                end = next;
            }
        }
    }

    /// <inheritdoc/>
    public bool TryParse(in WordSequence words, ReadOnlySpan<TokenTag> tags, Span<Arc> arcs) => false;

    /// <summary>
    /// The words as the only sentence of a document, tagged. Positions count from the first word: what lies around the words, which may be a whole
    /// article, is left out.
    /// </summary>
    private (Document Document, Span Sentence) Tagged(in WordSequence words)
    {
        int start = words.Span(0).Start, length = words.Span(words.Count - 1).End - start;
        var document = new Document(words.Text.Slice(start, length).ToString(), Language.English);
        Span sentence = document.AddSpan(0, length - 1);
        for (int i = 0; i < words.Count; i++)
        {
            sentence.AddToken(words.Span(i).Start - start, words.Span(i).End - start - 1);
        }

        _tagger.Process(document);
        return (document, sentence);
    }

    private static Upos UposOf(PartOfSpeech tag) => Enum.TryParse(tag.ToString(), ignoreCase: true, out Upos upos) ? upos : Upos.X;

    private static NameKind KindOf(string type) => type switch
    {
        "Person" => NameKind.Person,
        "Organization" => NameKind.Organization,
        "Location" => NameKind.Location,
        _ => NameKind.Miscellaneous,
    };
}
