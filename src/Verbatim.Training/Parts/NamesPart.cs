using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Training.Data;
using Verbatim.Training.Names;
using Verbatim.Training.Predict;

namespace Verbatim.Training.Parts;

/// <summary>Trains the name tagger.</summary>
internal sealed class NamesPart : ITrainingPart
{
    private static readonly NameSetOptions[] Sets =
    [
        new("ner/crossner_politics.train.conll", 4, IsGeneral: true, IsLabelledByPeople: true),
        new("ner/crossner_other.conll", 1, IsGeneral: false, IsLabelledByPeople: true),
        new("ner/wikigold.conll", 1, IsGeneral: true, IsLabelledByPeople: true),
        new("ner/redocred.conll", 0.5f, IsGeneral: false, IsLabelledByPeople: false),
        new("ner/gum_silver.train.conll", 1, IsGeneral: false, IsLabelledByPeople: false),
        new("ner/wnut17.train.conll", 1, IsGeneral: false, IsLabelledByPeople: true),
        new("(augmented)", 0.15f, IsGeneral: true, IsLabelledByPeople: false),
    ];

    private static readonly DataSet[] Sources =
    [
        DataSet.CrossNer, DataSet.WikiGold, DataSet.ReDocRed, DataSet.GumOpen, DataSet.Wnut17, DataSet.Ewt, DataSet.PolNeAR, DataSet.WikiWars,
        DataSet.WordNet, DataSet.NameFiles,
    ];

    /// <inheritdoc/>
    public string Name => "names";

    /// <inheritdoc/>
    public string Summary => "Trains the name tagger.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        List<NameSentence> sentences = [.. Sets[..^1].SelectMany((set, index) => NameFile.Read(context.Data(set.File), index))];
        var lists = new NameLists();
        lists.AddFiles(context);
        lists.AddWordNet(context.WordNet);
        lists.CountCasing(PlainCorpus.Read(context).Where(sentence => sentence.All(word => word.Length > 0)));
        lists.CountInside(sentences);
        lists.CountLowerNames(sentences);
        sentences.AddRange(NameAugmentation.SpeakingOrganizations(sentences).Select(sentence => sentence with { Set = Sets.Length - 1 }).ToList());
        var trainer = new NameTrainer(Sets, lists.ToDictionary(), context.OpenModels(), new NameTrainingOptions(), context.Log);
        return [new TrainedModel(NameTagger.FileName, trainer.Train(sentences), "CC-BY-SA-4.0", Sources)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var scores = new List<(string, double)>();
        foreach (var (name, file, kinds) in new[] { ("CrossNER politics dev", "ner/crossner_politics.dev.conll", 4), ("UNER EWT dev", "ner/uner_ewt.dev.conll", 3) })
        {
            int right = 0, found = 0, gold = 0;
            var calibration = new CalibrationError();
            List<NameSentence> sentences = NameFile.Read(context.Data(file));
            IReadOnlyList<IReadOnlyList<NameSpan>> predicted = NamePredictor.Predict([.. sentences.Select(sentence => sentence.Tokens)], models);
            for (int i = 0; i < sentences.Count; i++)
            {
                HashSet<(int, int, NameKind)> names = [.. sentences[i].Names.Select(span => (span.FirstToken, span.TokenCount, span.Kind))];
                gold += names.Count;
                foreach (NameSpan span in predicted[i].Where(span => (int)span.Kind < kinds))
                {
                    bool hit = names.Contains((span.FirstToken, span.TokenCount, span.Kind));
                    found++;
                    right += hit ? 1 : 0;
                    calibration.Add(span.Probability, hit);
                }
            }

            scores.Add(($"{name}, names F1, %", 200.0 * right / (found + gold)));
            scores.Add(($"{name}, precision, %", 100.0 * right / found));
            scores.Add(($"{name}, recall, %", 100.0 * right / gold));
            scores.Add(($"{name}, expected calibration error", calibration.Value));
        }

        scores.Add(("GUM-open dev, given mentions of persons, organizations and places, B3 F1, %", 100 * CoreferencePredictor.Score(context.Data("coref/gum_open.dev.jsonl"), models)));
        return scores;
    }
}
