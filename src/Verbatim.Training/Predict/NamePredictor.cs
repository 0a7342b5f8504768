using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Predict;

/// <summary>Finds the names in the sentences of a <c>ner/*.conll</c> file.</summary>
internal sealed class NamePredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public string Summary => "Names of persons, organizations, places and others (form TAB BIO tag).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models) =>
        NameFile.Rewrite(input, output, sentences => Predict(sentences, models));

    /// <summary>The names of the sentences of one file, taken as one document.</summary>
    public static IReadOnlyList<IReadOnlyList<NameSpan>> Predict(IReadOnlyList<TokenSentence> sentences, LanguageModels models)
    {
        var document = new DocumentNames();
        foreach (TokenSentence sentence in sentences)
        {
            var tags = new TokenTag[sentence.Words.Length];
            var names = new List<NameSpan>();
            models.Tagger.Tag(sentence.Sequence, tags);
            models.Names.Tag(sentence.Sequence, tags, names);
            document.Add(sentence.Sequence, names);
        }

        return document.Resolve();
    }
}
