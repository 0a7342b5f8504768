using Verbatim.Training.Predict;
using Verbatim.Training.Quotations;

namespace Verbatim.Training;

/// <summary>The layers that <c>predict</c> can write.</summary>
internal static class Predictors
{
    /// <summary>One line per layer.</summary>
    public static readonly IPredictor[] All =
    [
        new DatePredictor(),
        new TagPredictor(),
        new DependencyPredictor(),
        new LemmaPredictor(),
        new NamePredictor(),
        new QuotationPredictor(),
        new RequestPredictor(),
        new CoreferencePredictor(),
    ];
}
