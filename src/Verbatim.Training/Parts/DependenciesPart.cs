using Verbatim.Models;
using Verbatim.Models.Parser;
using Verbatim.Models.Tagging;
using Verbatim.Training.Data;
using Verbatim.Training.Dependencies;

namespace Verbatim.Training.Parts;

/// <summary>
/// Trains the dependency parser on EWT and GUM. It sees the tags as it will meet them: those of taggers that were trained without the
/// sentence at hand.
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
        WordLexicon lexicon = context.OpenModels().Lexicon;
        List<DependencySentence> sentences =
            [.. ConlluFile.Read(context.Data("dep/ewt.train.conllu")), .. ConlluFile.Read(context.Data("dep/gum_open.train.conllu"))];
        Retag(sentences, lexicon, context.Log);
        var trainer = new ParserTrainer(new TrainingSettings(), sentences, lexicon);
        trainer.Train((epoch, loss) => context.Log.WriteLine(FormattableString.Invariant($"dependencies: epoch {epoch}, loss {loss:F4} per word")));
        return [new TrainedModel(ParserWeights.FileName, trainer.Weights().ToBytes(), "CC-BY-SA-4.0", [DataSet.Ewt, DataSet.GumOpen])];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, Models.Models models)
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

    private static void Retag(List<DependencySentence> sentences, WordLexicon lexicon, TextWriter log)
    {
        int[] order = [.. Enumerable.Range(0, sentences.Count).OrderBy(i => i / Block % Folds)];
        var options = new TaggerOptions { Folds = Folds, Epochs = 4 };
        var tagger = new TaggerTrainer([.. order.Select(i => sentences[i].Tokens)], lexicon, options, log);
        int next = 0;
        foreach (TokenTag[] tags in tagger.Jackknife())
        {
            sentences[order[next++]].Tags = tags;
        }
    }
}
