using Verbatim.Diagnostics;

namespace Verbatim.Cli;

/// <summary>An input or output that keeps a command from running. Printed; the command ends with exit code 2.</summary>
internal sealed class InputException(IReadOnlyList<Diagnostic> diagnostics) : Exception(string.Join('\n', diagnostics))
{
    public InputException(Diagnostic diagnostic)
        : this([diagnostic])
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether it keeps the command from going on with other articles too.</summary>
    public bool IsFatal { get; init; }
}
