using Verbatim.Language;

namespace Verbatim.Training;

/// <summary>
/// One part of the linguistic layer that can be trained, such as <c>tags</c>. A part is one file and one line in <see cref="TrainingParts"/>.
/// Training is single-threaded and deterministic: the same data give the same bytes.
/// </summary>
internal interface ITrainingPart
{
    /// <summary>Name on the command line, lower case.</summary>
    string Name { get; }

    /// <summary>One sentence for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>Trains on the train parts of the data and returns the model files. Development data must not be read here.</summary>
    /// <exception cref="MissingDataException">A file of the data is missing.</exception>
    IReadOnlyList<TrainedModel> Train(TrainingContext context);

    /// <summary>Measures the models as they lie in the model directory on the development data.</summary>
    /// <returns>Scores by name, in the order to print; percentages are 0–100.</returns>
    /// <exception cref="MissingDataException">A file of the data is missing.</exception>
    IReadOnlyList<(string Name, double Value)> Evaluate(TrainingContext context, LanguageModels models);
}
