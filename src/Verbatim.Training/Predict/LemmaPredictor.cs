using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Predict;

/// <summary>Tags and lemmatizes the sentences of a <c>pos/*.tsv</c> file: columns 2, 3 and 4. The tags are the tagger's, not the file's.</summary>
internal sealed class LemmaPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "lemma";

    /// <inheritdoc/>
    public string Summary => "Lemma of every word, from predicted tags (form TAB upos TAB xpos TAB lemma ...).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models) => TokenFile.Rewrite(input, output, (sentence, rows) =>
    {
        var tags = new TokenTag[sentence.Words.Length];
        models.Tagger.Tag(sentence.Sequence, tags);
        for (int i = 0; i < tags.Length; i++)
        {
            rows[i][1] = tags[i].Upos.ToName();
            rows[i][2] = tags[i].Xpos.ToName();
            rows[i][3] = models.Lemmatizer.Lemmatize(sentence.Words[i], tags[i].Upos, tags[i].Xpos);
        }
    });
}
