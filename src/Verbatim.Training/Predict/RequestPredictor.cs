using Verbatim.Language;
using Verbatim.Language.Requests;
using Verbatim.Training.Data;

namespace Verbatim.Training.Predict;

/// <summary>Labels the sentences of a <c>requests/*.tsv</c> file: 1 request, 0 none.</summary>
internal sealed class RequestPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "requests";

    /// <inheritdoc/>
    public string Summary => "Whether each sentence is a request (label TAB sentence).";

    /// <inheritdoc/>
    public void Predict(TextReader input, TextWriter output, LanguageModels models)
    {
        RequestClassifier classifier = models.Requests;
        foreach (var (_, text) in LabelFile.Read(input))
        {
            output.WriteLine($"{(classifier.Score(text) >= classifier.Threshold ? 1 : 0)}\t{text}");
        }
    }
}
