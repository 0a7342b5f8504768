namespace Verbatim.Training;

/// <summary>A data file is not in the form that its reader expects. The command reports it and exits with code 2.</summary>
internal sealed class DataFormatException(string reason, int line) : Exception($"line {line}: {reason}")
{
    /// <summary>One-based line of the fault.</summary>
    public int Line { get; } = line;
}
