using Verbatim.Language;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>Trains the part-of-speech tagger on EWT and GUM.</summary>
internal sealed class TagsPart : ITrainingPart
{
    /// <inheritdoc/>
    public string Name => "tags";

    /// <inheritdoc/>
    public string Summary => "Trains the part-of-speech tagger.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        List<TokenSentence> sentences = [.. TokenFile.Read(context.Data("pos/ewt.train.tsv")), .. TokenFile.Read(context.Data("pos/gum_open.train.tsv"))];
        var trainer = new TaggerTrainer(sentences, context.OpenModels().Lexicon, new TaggerOptions(), context.Log);
        return [new TrainedModel(PartOfSpeechTagger.FileName, trainer.Train(), "CC-BY-SA-4.0", [DataSet.Ewt, DataSet.GumOpen])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var scores = new List<(string, double)>();
        foreach (var (name, file) in new[] { ("EWT dev", "pos/ewt.dev.tsv"), ("GUM-open dev", "pos/gum_open.dev.tsv") })
        {
            int words = 0, upos = 0, xpos = 0;
            var calibration = new CalibrationError();
            List<TokenSentence> sentences = TokenFile.Read(context.Data(file));
            foreach (TokenSentence sentence in sentences)
            {
                var tags = new TokenTag[sentence.Words.Length];
                models.Tagger.Tag(sentence.Sequence, tags);
                for (int i = 0; i < tags.Length; i++)
                {
                    bool right = tags[i].Upos == sentence.Upos[i];
                    words++;
                    upos += right ? 1 : 0;
                    xpos += tags[i].Xpos == sentence.Xpos[i] ? 1 : 0;
                    calibration.Add(tags[i].Probability, right);
                }
            }

            scores.Add(($"{name}, UPOS, %", 100.0 * upos / words));
            scores.Add(($"{name}, XPOS, %", 100.0 * xpos / words));
            scores.Add(($"{name}, expected calibration error", calibration.Value));
            var (tokenF1, uposF1) = RawTagging.Measure(sentences, models);
            scores.Add(($"{name}, from raw text, tokens F1, %", tokenF1));
            scores.Add(($"{name}, from raw text, UPOS F1, %", uposF1));
        }

        return scores;
    }
}
