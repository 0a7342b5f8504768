namespace Verbatim.Diagnostics;

/// <summary>Whether what a rule finds may still change from one version to the next.</summary>
public enum DiagnosticStatus
{
    /// <summary>It changes only with a note in the change log.</summary>
    Stable,

    /// <summary>It is being tried out; what it finds may change with any version.</summary>
    Preview,
}
