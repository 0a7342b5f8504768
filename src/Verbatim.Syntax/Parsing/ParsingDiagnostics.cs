using Verbatim.Diagnostics;

namespace Verbatim.Parsing;

/// <summary>What can be wrong with a text as such.</summary>
internal static class ParsingDiagnostics
{
    /// <summary>Bytes that the encoding does not allow; they are kept and read as U+FFFD.</summary>
    public static DiagnosticDescriptor InvalidBytes { get; } =
        new("VB0001", "Invalid bytes", "These bytes are not valid {0}; they are kept as they are and read as U+FFFD", DiagnosticSeverity.Warning);
}
