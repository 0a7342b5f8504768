using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>Learns the lemmatizer's rules and exceptions from EWT and GUM.</summary>
internal sealed class LemmasPart : ITrainingPart
{
    /// <inheritdoc/>
    public string Name => "lemmas";

    /// <inheritdoc/>
    public string Summary => "Learns the rules and exceptions of the lemmatizer.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        List<TokenSentence> sentences = [.. TokenFile.Read(context.Data("pos/ewt.train.tsv")), .. TokenFile.Read(context.Data("pos/gum_open.train.tsv"))];
        byte[] model = new LemmaTrainer(context.OpenModels().Lexicon).Train(sentences);
        return [new TrainedModel(Lemmatizer.FileName, model, "CC-BY-SA-4.0", [DataSet.Ewt, DataSet.GumOpen])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var scores = new List<(string, double)>();
        foreach (var (name, file) in new[] { ("EWT dev", "pos/ewt.dev.tsv"), ("GUM-open dev", "pos/gum_open.dev.tsv") })
        {
            int words = 0, predicted = 0, gold = 0;
            foreach (TokenSentence sentence in TokenFile.Read(context.Data(file)))
            {
                var tags = new TokenTag[sentence.Words.Length];
                models.Tagger.Tag(sentence.Sequence, tags);
                for (int i = 0; i < tags.Length; i++)
                {
                    words++;
                    predicted += IsRight(sentence, i, models.Lemmatizer.Lemmatize(sentence.Words[i], tags[i].Upos, tags[i].Xpos)) ? 1 : 0;
                    gold += IsRight(sentence, i, models.Lemmatizer.Lemmatize(sentence.Words[i], sentence.Upos[i], sentence.Xpos[i])) ? 1 : 0;
                }
            }

            scores.Add(($"{name}, lemma, predicted tags, %", 100.0 * predicted / words));
            scores.Add(($"{name}, lemma, gold tags, %", 100.0 * gold / words));
        }

        return scores;
    }

    private static bool IsRight(TokenSentence sentence, int index, string lemma) =>
        string.Equals(lemma, sentence.Lemmas[index], StringComparison.OrdinalIgnoreCase);
}
