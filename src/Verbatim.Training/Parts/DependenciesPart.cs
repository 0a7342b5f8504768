using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Training.Data;
using Verbatim.Training.Dependencies;

namespace Verbatim.Training.Parts;

/// <summary>
/// Trains the dependency parser on EWT and GUM. It sees the tags as it will meet them: those of taggers that were trained without the
/// sentence at hand. Three first parsers annotate plain texts; the one that is kept goes over them before the treebanks.
/// </summary>
internal sealed class DependenciesPart : ITrainingPart
{
    private const int Folds = 5;

    /// <summary>Neighbouring sentences that stay in one fold, so that a fold has something of every text but hardly the same text twice.</summary>
    private const int Block = 20;

    /// <inheritdoc/>
    public string Name => "dependencies";

    /// <inheritdoc/>
    public string Summary => "Trains the dependency parser; needs the lexicon, and for its scores the tagger.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        var models = context.OpenModels();
        WordLexicon lexicon = models.Lexicon;
        List<DependencySentence> sentences =
            [.. ConlluFile.Read(context.Data("dep/ewt.train.conllu")), .. ConlluFile.Read(context.Data("dep/gum_open.train.conllu"))];
        Retag(sentences, lexicon, context.Log);
        DependencyParser[] teachers =
        [
            .. TrainingSettings.Teachers.Select(settings => Open(Train(settings, sentences, lexicon, [], context.Log), lexicon)),
        ];
        List<DependencySentence> silver = SilverTreebank.Make(context, models.Tagger, teachers);
        byte[] bytes = Train(new TrainingSettings(), sentences, lexicon, silver, context.Log);
        return [new TrainedModel(ParserWeights.FileName, bytes, "CC-BY-SA-4.0", [DataSet.Ewt, DataSet.GumOpen, .. SilverTreebank.Sources])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        var scores = new List<(string, double)>();
        foreach (var (name, file) in new[] { ("EWT dev", "dep/ewt.dev.conllu"), ("GUM-open dev", "dep/gum_open.dev.conllu") })
        {
            int words = 0, heads = 0, labels = 0;
            foreach (DependencySentence sentence in ConlluFile.Read(context.Data(file)))
            {
                var tags = new TokenTag[sentence.Arcs.Length];
                var arcs = new Arc[sentence.Arcs.Length];
                models.Tagger.Tag(sentence.Tokens.Sequence, tags);
                models.Parser.Parse(sentence.Tokens.Sequence, tags, arcs);
                for (int i = 0; i < arcs.Length; i++)
                {
                    bool head = arcs[i].Head == sentence.Arcs[i].Head;
                    words++;
                    heads += head ? 1 : 0;
                    labels += head && arcs[i].Relation.ToUniversal() == sentence.Arcs[i].Relation.ToUniversal() ? 1 : 0;
                }
            }

            scores.Add(($"{name}, predicted tags, UAS, %", 100.0 * heads / words));
            scores.Add(($"{name}, predicted tags, LAS, %", 100.0 * labels / words));
        }

        return scores;
    }

    private static byte[] Train(
        TrainingSettings settings, List<DependencySentence> gold, WordLexicon lexicon, List<DependencySentence> silver, TextWriter log)
    {
        var trainer = new ParserTrainer(settings, gold, lexicon, silver);
        trainer.Train((epoch, loss) => log.WriteLine(FormattableString.Invariant($"dependencies: epoch {epoch} of {settings.Epochs}, loss {loss:F4} per word")));
        return trainer.Weights().ToBytes();
    }

    private static DependencyParser Open(byte[] bytes, WordLexicon lexicon) =>
        new(ParserWeights.Read(ModelFile.Open(ParserWeights.FileName, bytes, ParserWeights.Kind)), lexicon);

    private static void Retag(List<DependencySentence> sentences, WordLexicon lexicon, TextWriter log)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count).OrderBy(i => i / Block % Folds)];
        var options = new TaggerOptions { Folds = Folds, Epochs = 4, Runs = 1 };
        var tagger = new TaggerTrainer([.. order.Select(i => sentences[i].Tokens)], lexicon, options, log);
        int next = 0;
        foreach (TokenTag[] tags in tagger.Jackknife())
        {
            sentences[order[next++]].Tags = tags;
        }
    }
}
