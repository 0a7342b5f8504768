using Verbatim.Language;

namespace Verbatim.Training;

/// <summary>
/// Writes what the product says about a data file, in the file's own form, for the scorers: same tokens, same ids, same order.
/// Labels in the input are ignored. A predictor is one file and one line in <see cref="Predictors"/>.
/// </summary>
internal interface IPredictor
{
    /// <summary>Name on the command line, such as <c>pos</c>.</summary>
    string Name { get; }

    /// <summary>One sentence for <c>--help</c>.</summary>
    string Summary { get; }

    /// <summary>Reads the input to its end and writes the predictions with LF line ends.</summary>
    /// <exception cref="DataFormatException">The input is not in the form that this predictor reads.</exception>
    void Predict(TextReader input, TextWriter output, LanguageModels models);
}
