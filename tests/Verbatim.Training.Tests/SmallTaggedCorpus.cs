using Verbatim.Language.ModelFiles;
using Verbatim.Language.Tagging;
using Verbatim.Training.Data;

namespace Verbatim.Tests.Training;

/// <summary>Thirty tagged sentences of the project's own, and a lexicon to go with them.</summary>
internal static class SmallTaggedCorpus
{
    public static List<TokenSentence> Sentences => TokenFile.Read(Repository.PathOf("tests/Verbatim.Training.Tests/tagged-sentences.tsv"));

    public static WordLexicon Lexicon => WordLexicon.Load(ModelFile.Open(WordLexicon.FileName, LexiconBytes(), WordLexicon.Kind));

    private static byte[] LexiconBytes()
    {
        var builder = new ModelFileBuilder(WordLexicon.Kind);
        HashedMap.Write(builder, "clusters", new Dictionary<uint, ushort> { [WordHash.Exact("Oslo")] = 1, [WordHash.Exact("Lima")] = 1 });
        HashedMap.Write(builder, "senses", new Dictionary<uint, ushort>
        {
            [WordHash.Lower("hope")] = (ushort)WordSenses.Verb,
            [WordHash.Lower("bake")] = (ushort)(WordSenses.Verb | WordSenses.Noun),
        });
        return builder.ToArray();
    }
}
