using Verbatim.Diagnostics;

namespace Verbatim.Json;

/// <summary>What can be wrong with a JSON input, whatever it describes.</summary>
internal static class JsonDescriptors
{
    public static readonly DiagnosticDescriptor Empty =
        new("VB0101", "Empty file", "the file is empty; {0} was expected", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Syntax =
        new("VB0102", "Not JSON", "not valid JSON: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DuplicateKey =
        new("VB0103", "Duplicate key", "the key '{0}' appears twice in the same object; first on line {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor UnknownKey =
        new("VB0104", "Unknown key", "unknown key '{0}'{1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor MissingKey =
        new("VB0105", "Missing key", "the key '{0}' is missing", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor WrongType =
        new("VB0106", "Wrong type", "{0} must be {1}, not {2}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadValue =
        new("VB0107", "Value not allowed", "{0}: {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor InvalidBytes =
        new("VB0108", "Invalid bytes in JSON", "these bytes are not valid {0}; save the file as UTF-8", DiagnosticSeverity.Error);
}
