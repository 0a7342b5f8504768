using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;
using Verbatim.Syntax;
using Verbatim.Training.Data;

namespace Verbatim.Training.Dependencies;

/// <summary>
/// Sentences of plain text with the tags and trees that earlier models gave them. A parser that has seen them first knows more words
/// than the treebanks have.
/// </summary>
internal static class SilverTreebank
{
    private const int Shortest = 4;
    private const int Longest = 60;

    /// <summary>The data sets that the texts come from.</summary>
    public static readonly DataSet[] Sources = [DataSet.PolNeAR, DataSet.LitBank, DataSet.WikiWars, DataSet.Parakweet];

    /// <summary>
    /// Tags and parses the texts; equal sentences count once. Of the trees that several parsers give a sentence the one is kept that shares
    /// most arcs with the others (minimum Bayes risk over the parsers' trees).
    /// </summary>
    public static List<DependencySentence> Make(TrainingContext context, PartOfSpeechTagger tagger, IReadOnlyList<DependencyParser> parsers)
    {
        var sentences = new List<DependencySentence>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SentenceSyntax source in PlainCorpus.ReadTexts(context))
        {
            SyntaxTokenList list = source.Tokens;
            if (list.Count is < Shortest or > Longest)
            {
                continue;
            }

            var words = new string[list.Count];
            var spaces = new bool[list.Count];
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = list[i].ValueText.ToString();
                spaces[i] = i + 1 == words.Length || list[i + 1].HasSpaceBefore;
            }

            var tokens = new TokenSentence(words, spaces);
            if (words.All(word => word.Length > 0) && seen.Add(tokens.Text))
            {
                var tags = new TokenTag[words.Length];
                tagger.Tag(tokens.Sequence, tags);
                var trees = new Arc[parsers.Count][];
                for (int i = 0; i < trees.Length; i++)
                {
                    trees[i] = new Arc[words.Length];
                    parsers[i].Parse(tokens.Sequence, tags, trees[i]);
                }

                sentences.Add(new DependencySentence(tokens, trees.MaxBy(tree => trees.Sum(other => Shared(tree, other)))!) { Tags = tags });
            }
        }

        return sentences;
    }

    private static int Shared(Arc[] tree, Arc[] other) => tree.Zip(other).Count(pair => pair.First == pair.Second);
}
