namespace Verbatim.Training;

/// <summary>A file of the training data is not there. The command reports it and exits with code 2.</summary>
internal sealed class MissingDataException(string path)
    : Exception($"{path}: the data file is missing; give the folder of the data with --data, that of the WordNet database with --wordnet")
{
    /// <summary>The path that was looked for.</summary>
    public string Path { get; } = path;
}
