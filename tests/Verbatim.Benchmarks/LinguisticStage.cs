using Verbatim.Models;

namespace Verbatim.Benchmarks;

/// <summary>A stage of the linguistic layer whose speed is measured. A stage is one line in <see cref="All"/>.</summary>
internal sealed class LinguisticStage
{
    private const int LongestSentence = 1000;

    private readonly Action<Models.Models, BenchmarkSentence, TokenTag[], Arc[]> _step;
    private readonly TokenTag[] _tags = new TokenTag[LongestSentence];
    private readonly Arc[] _arcs = new Arc[LongestSentence];

    private LinguisticStage(string name, Action<Models.Models, BenchmarkSentence, TokenTag[], Arc[]> step)
    {
        Name = name;
        _step = step;
    }

    /// <summary>Every stage, in the order of the table.</summary>
    public static IReadOnlyList<LinguisticStage> All { get; } =
    [
        new("tags", (models, sentence, tags, _) => models.Tagger.Tag(sentence.Words, tags)),
        new("parse", (models, sentence, _, arcs) => models.Parser.Parse(sentence.Words, sentence.Tags(models), arcs)),
        new("tags + parse", (models, sentence, tags, arcs) =>
        {
            models.Tagger.Tag(sentence.Words, tags);
            models.Parser.Parse(sentence.Words, tags, arcs);
        }),
    ];

    /// <summary>Name in the table.</summary>
    public string Name { get; }

    /// <summary>Runs over all sentences once.</summary>
    public void Run(Models.Models models, ReadOnlySpan<BenchmarkSentence> sentences)
    {
        foreach (BenchmarkSentence sentence in sentences)
        {
            _step(models, sentence, _tags, _arcs);
        }
    }
}
