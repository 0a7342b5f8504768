using Verbatim.Language;
using Verbatim.Training.Coreference;

namespace Verbatim.Training.Predict;

/// <summary>Clusters the mentions of a <c>coref/gum_open.*.jsonl</c> file by the actors that the product finds.</summary>
internal sealed class CoreferencePredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "coref";

    /// <inheritdoc/>
    public string Summary => "Clusters of given mentions (one document a line: sents, mentions).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models)
    {
        int number = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var document = new CoreferenceFile(line, number);
                output.Write(document.With(MentionClusters.Find(document.Sentences, document.Mentions, models)) + "\n");
            }
        }
    }

    /// <summary>B³ over the mentions of persons, organizations and places of a file.</summary>
    public static double Score(string path, LanguageModels models)
    {
        var score = new BCubed();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            var document = new CoreferenceFile(line, ++number);
            string[] found = MentionClusters.Find(document.Sentences, document.Mentions, models);
            score.Add([.. document.Gold.Zip(found).Where((_, i) => document.Types[i] is "person" or "organization" or "place")]);
        }

        return score.F1;
    }
}
