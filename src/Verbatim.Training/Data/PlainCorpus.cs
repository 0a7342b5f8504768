using Newtonsoft.Json.Linq;
using Verbatim.Parsing;
using Verbatim.Syntax;

namespace Verbatim.Training.Data;

/// <summary>Texts without labels, as sentences of words: the train parts of the data sets and the definitions of WordNet.</summary>
internal static class PlainCorpus
{
    private static readonly string[] TokenFiles =
    [
        "pos/ewt.train.tsv", "pos/gum_open.train.tsv", "ner/crossner_other.conll", "ner/crossner_politics.train.conll",
        "ner/redocred.conll", "ner/wikigold.conll", "ner/wnut17.train.conll",
    ];

    private static readonly string[] TextFiles = ["quotes/polnear_train.jsonl", "quotes/litbank_quotes.jsonl", "dates/wikiwars_train.jsonl"];

    /// <summary>The data sets that the texts come from.</summary>
    public static readonly DataSet[] Sources =
    [
        DataSet.Ewt, DataSet.GumOpen, DataSet.CrossNer, DataSet.ReDocRed, DataSet.WikiGold, DataSet.Wnut17, DataSet.PolNeAR, DataSet.LitBank,
        DataSet.WikiWars, DataSet.Parakweet, DataSet.WordNet,
    ];

    /// <summary>Reads all sentences, in a fixed order.</summary>
    public static IEnumerable<string[]> Read(TrainingContext context)
    {
        foreach (string file in TokenFiles)
        {
            foreach (string[] sentence in ReadTokens(context.Data(file)))
            {
                yield return sentence;
            }
        }

        foreach (string line in File.ReadLines(context.Data("coref/redocred_alias.jsonl")))
        {
            foreach (JToken sentence in JObject.Parse(line)["sents"]!)
            {
                yield return [.. sentence.Select(word => word.Value<string>()!).Where(word => word.Length > 0)];
            }
        }

        IEnumerable<SentenceSyntax> glosses = WordNetDictionary.ReadGlosses(context.WordNet).SelectMany(text => ArticleParsers.Parse(text).Root.Sentences);
        foreach (SentenceSyntax sentence in ReadTexts(context).Concat(glosses))
        {
            yield return [.. sentence.Tokens.Select(token => token.ValueText.ToString()).Where(word => word.Length > 0)];
        }
    }

    /// <summary>The sentences of the running texts alone, in a fixed order, as the product's own parser finds them.</summary>
    public static IEnumerable<SentenceSyntax> ReadTexts(TrainingContext context) =>
        TextFiles.SelectMany(file => File.ReadLines(context.Data(file)).Select(line => JObject.Parse(line).Value<string>("text")!))
            .Concat(File.ReadLines(context.Data("requests/parakweet.train.tsv")).Select(line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .SelectMany(text => ArticleParsers.Parse(text).Root.Sentences);

    private static IEnumerable<string[]> ReadTokens(string path)
    {
        var words = new List<string>();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                int tab = line.IndexOf('\t', StringComparison.Ordinal);
                if (tab > 0)
                {
                    words.Add(line[..tab]);
                }
            }
            else if (words.Count > 0)
            {
                yield return [.. words];
                words.Clear();
            }
        }
    }
}
