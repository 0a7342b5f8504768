using Verbatim.Language;
using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Training.Parts;

/// <summary>Builds the word lexicon: distributional clusters of words from plain text, and the parts of speech that WordNet gives a word.</summary>
internal sealed class LexiconPart : ITrainingPart
{
    private const int Clusters = 256;
    private const int MinimumFrequency = 4;
    private const int Passes = 6;

    /// <inheritdoc/>
    public string Name => "lexicon";

    /// <inheritdoc/>
    public string Summary => "Clusters words by their contexts and reads WordNet; the parts behind it build on it.";

    /// <inheritdoc/>
    public IReadOnlyList<TrainedModel> Train(TrainingContext context)
    {
        List<string[]> sentences = [.. PlainCorpus.Read(context).Where(sentence => sentence.Length > 0)];
        LowerSentenceStarts(sentences);
        var clusters = new Dictionary<uint, ushort>();
        foreach (var (word, cluster) in Cluster(sentences, context.Log))
        {
            clusters.TryAdd(WordHash.Exact(word), (ushort)(cluster + 1));
        }

        var senses = new Dictionary<uint, ushort>();
        foreach (var (form, sense) in WordNetDictionary.ReadForms(context.WordNet))
        {
            uint hash = WordHash.Lower(form);
            senses[hash] = (ushort)(senses.GetValueOrDefault(hash) | (ushort)sense);
        }

        var builder = new ModelFileBuilder(WordLexicon.Kind);
        HashedMap.Write(builder, "clusters", clusters);
        HashedMap.Write(builder, "senses", senses);
        return [new TrainedModel(WordLexicon.FileName, builder.ToArray(), "CC-BY-SA-4.0", PlainCorpus.Sources)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models)
    {
        int words = 0, clustered = 0, known = 0;
        foreach (TokenSentence sentence in TokenFile.Read(context.Data("pos/ewt.dev.tsv")))
        {
            foreach (string word in sentence.Words.Where(word => char.IsLetter(word[0])))
            {
                uint lower = WordHash.Lower(word);
                words++;
                clustered += models.Lexicon.Cluster(WordHash.Exact(word), lower) != 0 ? 1 : 0;
                known += models.Lexicon.Senses(lower) != WordSenses.None ? 1 : 0;
            }
        }

        return [("EWT dev, words in a cluster, %", 100.0 * clustered / words), ("EWT dev, words in the dictionary, %", 100.0 * known / words)];
    }

    /// <summary>A sentence's first word is written in lower case where the corpus knows it so.</summary>
    private static void LowerSentenceStarts(List<string[]> sentences)
    {
        var seen = new HashSet<string>(sentences.SelectMany(sentence => sentence), StringComparer.Ordinal);
        foreach (string[] sentence in sentences)
        {
            int first = sentence.Length > 1 && sentence[0] is "\"" or "“" ? 1 : 0;
            string lower = sentence[first].ToLowerInvariant();
            if (char.IsUpper(sentence[first][0]) && seen.Contains(lower))
            {
                sentence[first] = lower;
            }
        }
    }

    private static IEnumerable<(string Word, int Cluster)> Cluster(List<string[]> sentences, TextWriter log)
    {
        var counts = new Dictionary<uint, (int Count, string Word)>();
        foreach (string word in sentences.SelectMany(sentence => sentence))
        {
            uint hash = WordHash.Exact(word);
            counts[hash] = counts.TryGetValue(hash, out var entry) ? (entry.Count + 1, entry.Word) : (1, word);
        }

        var vocabulary = counts.Where(entry => entry.Value.Count >= MinimumFrequency)
            .OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key).ToList();
        var numbers = vocabulary.Select((entry, index) => (entry.Key, Number: index + 1)).ToDictionary(entry => entry.Key, entry => entry.Number);
        List<int[]> numbered = sentences.ConvertAll(sentence =>
            Array.ConvertAll(sentence, word => numbers.GetValueOrDefault(WordHash.Exact(word), vocabulary.Count + 1)));
        int[] classes = ExchangeClustering.Run(numbered, vocabulary.Count, Clusters, Passes, log);
        return vocabulary.Select((entry, index) => (entry.Value.Word, classes[index + 1]));
    }
}
