using Verbatim.Language;

namespace Verbatim.Training;

/// <summary>Where a training part finds its data and the models that it builds on, and where it says how it gets on.</summary>
/// <param name="dataDirectory">The folder of the data sets (<c>pos/</c>, <c>dep/</c>, <c>ner/</c> …).</param>
/// <param name="modelDirectory">The folder of the model files; a part may load there what other parts have trained.</param>
/// <param name="log">Progress, for people.</param>
/// <param name="wordNetDirectory">The folder of the WordNet database files; only the lexicon needs it.</param>
internal sealed class TrainingContext(string dataDirectory, string modelDirectory, TextWriter log, string wordNetDirectory = "")
{
    /// <summary>Seed of every pseudo-random choice in training.</summary>
    public const int Seed = 20171113;

    /// <summary>The folder of the model files.</summary>
    public string ModelDirectory { get; } = modelDirectory;

    /// <summary>Progress, for people.</summary>
    public TextWriter Log { get; } = log;

    /// <summary>The path of a data file.</summary>
    /// <param name="relative">Path below the data folder, with forward slashes.</param>
    /// <exception cref="MissingDataException">There is no such file.</exception>
    public string Data(string relative) => Existing(Path.Combine(dataDirectory, relative));

    /// <summary>The path of a file of the WordNet database.</summary>
    /// <exception cref="MissingDataException">There is no such file.</exception>
    public string WordNet(string name) => Existing(Path.Combine(wordNetDirectory, name));

    /// <summary>The models that have been trained before.</summary>
    public LanguageModels OpenModels() => LanguageModels.Open(ModelDirectory);

    private static string Existing(string path) => File.Exists(path) ? path : throw new MissingDataException(path);
}
