using Verbatim.Language;

namespace Verbatim.Training;

/// <summary>Measures a part of the product that has no model of its own. An evaluation is one file and one line in <see cref="Evaluations"/>.</summary>
internal interface IEvaluation
{
    /// <summary>Name on the command line, lower case.</summary>
    string Name { get; }

    /// <summary>One sentence for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>Measures on the development data.</summary>
    /// <returns>Scores by name, in the order to print; percentages are 0–100.</returns>
    /// <exception cref="MissingDataException">A file of the data is missing.</exception>
    IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models);
}
