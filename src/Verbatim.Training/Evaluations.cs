using Verbatim.Training.Dates;
using Verbatim.Training.Quotations;

namespace Verbatim.Training;

/// <summary>The parts without a model that can be measured.</summary>
internal static class Evaluations
{
    /// <summary>One line per part.</summary>
    public static readonly IEvaluation[] All =
    [
        new DateEvaluation(),
        new QuotationAblationEvaluation(),
        new QuotationErrorsEvaluation(),
        new QuotationRobustnessEvaluation(),
        new QuotationRulesEvaluation(),
    ];
}
