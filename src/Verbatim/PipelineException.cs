using Verbatim.Diagnostics;

namespace Verbatim;

/// <summary>A pipeline that cannot be run as it is configured. A front end prints the diagnostics and stops with exit code 2.</summary>
public sealed class PipelineException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="diagnostics">What is wrong; at least one.</param>
    public PipelineException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
