using Verbatim.Language;
using Verbatim.Language.Names;
using Verbatim.Language.Parser;
using Verbatim.Language.Tagging;
using Verbatim.Language.Tags;

namespace Verbatim.Benchmarks;

/// <summary>A stage of the linguistic layer whose speed is measured. A stage is one line in <see cref="All"/>.</summary>
internal sealed class LinguisticStage
{
    private readonly Action<LanguageModels, BenchmarkSentence, Buffers> _step;
    private readonly Buffers _buffers = new();

    private LinguisticStage(string name, Action<LanguageModels, BenchmarkSentence, Buffers> step)
    {
        Name = name;
        _step = step;
    }

    /// <summary>Every stage, in the order of the table.</summary>
    public static IReadOnlyList<LinguisticStage> All { get; } =
    [
        new("tags", Tag),
        new("names, given tags", (models, sentence, buffers) =>
        {
            buffers.Names.Clear();
            models.Names.Tag(sentence.Words, sentence.Tags(models), buffers.Names);
        }),
        new("parse, given tags", (models, sentence, buffers) => models.Parser.Parse(sentence.Words, sentence.Tags(models), buffers.Arcs)),
        new("tags + names", (models, sentence, buffers) =>
        {
            Tag(models, sentence, buffers);
            FindNames(models, sentence, buffers);
        }),
        new("tags + names + parse", (models, sentence, buffers) =>
        {
            Tag(models, sentence, buffers);
            FindNames(models, sentence, buffers);
            models.Parser.Parse(sentence.Words, buffers.Tags, buffers.Arcs);
        }),
    ];

    /// <summary>Name in the table.</summary>
    public string Name { get; }

    /// <summary>Runs over all sentences once.</summary>
    public void Run(LanguageModels models, ReadOnlySpan<BenchmarkSentence> sentences)
    {
        foreach (BenchmarkSentence sentence in sentences)
        {
            _step(models, sentence, _buffers);
        }
    }

    private static void Tag(LanguageModels models, BenchmarkSentence sentence, Buffers buffers) => models.Tagger.Tag(sentence.Words, buffers.Tags);

    private static void FindNames(LanguageModels models, BenchmarkSentence sentence, Buffers buffers)
    {
        buffers.Names.Clear();
        models.Names.Tag(sentence.Words, buffers.Tags, buffers.Names);
    }

    private sealed class Buffers
    {
        private const int LongestSentence = 1000;

        public TokenTag[] Tags { get; } = new TokenTag[LongestSentence];

        public Arc[] Arcs { get; } = new Arc[LongestSentence];

        public List<NameSpan> Names { get; } = [];
    }
}
