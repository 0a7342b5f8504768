using Verbatim.Training.Parts;
using Verbatim.Training.Quotations;
using Verbatim.Training.Tokens;

namespace Verbatim.Training;

/// <summary>The parts that can be trained, in the order in which they build on one another.</summary>
internal static class TrainingParts
{
    /// <summary>One line per part.</summary>
    public static readonly ITrainingPart[] All =
    [
        new Tokens.TokensPart(),
        new LexiconPart(),
        new TagsPart(),
        new DependenciesPart(),
        new LemmasPart(),
        new NamesPart(),
        new QuotationsPart(),
        new RequestsPart(),
    ];
}
