using System.Collections.Immutable;
using Catalyst;
using Catalyst.Models;
using Mosaik.Core;
using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Tags;
using Verbatim.Text;

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
    public LinguisticSentence Analyze(in WordSequence words)
    {
        var spans = new TextSpan[words.Count];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = words.Span(i);
        }

        if (spans.Length == 0)
        {
            return new LinguisticSentence([], [], [], [], []);
        }

        var document = new Document(words.Text.ToString(), Language.English);
        var sentence = document.AddSpan(spans[0].Start, spans[^1].End - 1);
        foreach (TextSpan span in spans)
        {
            sentence.AddToken(span.Start, span.End - 1);
        }

        _tagger.Process(document);
        _recognizer.Process(document);
        IToken[] tokens = [.. sentence.Tokens];
        return new LinguisticSentence(
            [.. spans],
            [.. tokens.Select(token => new TokenTag(UposOf(token.POS), Xpos.None, 1))],
            [.. tokens.Select(token => token.Lemma)],
            Names(sentence.GetEntities(), spans),
            []);
    }

    private static ImmutableArray<NameSpan> Names(IEnumerable<ITokens> entities, TextSpan[] words)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        int end = 0;
        foreach (ITokens entity in entities.OrderBy(entity => entity.Begin).ThenByDescending(entity => entity.End))
        {
            int first = Array.FindIndex(words, word => word.Start == entity.Begin);
            int last = Array.FindIndex(words, word => word.End == entity.End + 1);
            if (first >= end && last >= first)
            {
                names.Add(new NameSpan(first, last - first + 1, KindOf(entity.EntityType.Type), 1));
                end = last + 1;
            }
        }

        return names.ToImmutable();
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
