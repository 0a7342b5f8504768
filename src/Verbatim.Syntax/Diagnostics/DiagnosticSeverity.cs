namespace Verbatim.Diagnostics;

/// <summary>How grave a diagnostic or a finding is; ordered, the gravest last.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Probably wrong; a person should look.</summary>
    Warning,

    /// <summary>Wrong, with evidence.</summary>
    Error,
}
