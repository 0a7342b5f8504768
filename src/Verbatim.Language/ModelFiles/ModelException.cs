namespace Verbatim.Language.ModelFiles;

/// <summary>
/// A model that cannot be used: missing, truncated, altered, of another kind, or written by a newer version.
/// A front end reports it as <c>file(offset): error VB0nnn: reason</c> and stops with exit code 2.
/// </summary>
internal sealed class ModelException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="file">Name of the model file, relative to the model directory.</param>
    /// <param name="offset">Byte offset in the file where the fault was seen; 0 when the file as a whole is at fault.</param>
    /// <param name="reason">What is wrong, as one sentence without a final full stop.</param>
    /// <param name="inner">The error underneath, if any.</param>
    public ModelException(string file, long offset, string reason, Exception? inner = null)
        : base($"{file}({offset}): {reason}", inner)
    {
        File = file;
        Offset = offset;
        Reason = reason;
    }

    /// <summary>Name of the model file, relative to the model directory.</summary>
    public string File { get; }

    /// <summary>Byte offset in the file where the fault was seen; 0 when the file as a whole is at fault.</summary>
    public long Offset { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
