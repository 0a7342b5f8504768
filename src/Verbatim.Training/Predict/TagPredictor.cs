using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Predict;

/// <summary>Tags the sentences of a <c>pos/*.tsv</c> file: columns 2 and 3, universal and treebank tag.</summary>
internal sealed class TagPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "pos";

    /// <inheritdoc/>
    public string Summary => "Part of speech of every word (form TAB upos TAB xpos TAB lemma ...).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models) => TokenFile.Rewrite(input, output, (sentence, rows) =>
    {
        var tags = new TokenTag[sentence.Words.Length];
        models.Tagger.Tag(sentence.Sequence, tags);
        for (int i = 0; i < tags.Length; i++)
        {
            rows[i][1] = tags[i].Upos.ToName();
            rows[i][2] = tags[i].Xpos.ToName();
        }
    });
}
