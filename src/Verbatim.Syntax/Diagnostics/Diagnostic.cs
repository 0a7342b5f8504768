using System.Globalization;

namespace Verbatim.Diagnostics;

/// <summary>One located message about an input. Immutable; compared by value.</summary>
/// <param name="Descriptor">What all diagnostics of this id share.</param>
/// <param name="Severity">The effective severity.</param>
/// <param name="Location">Where; <c>null</c> when the message is about no place in a text.</param>
/// <param name="Message">The formatted message.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, Location? Location, string Message)
{
    /// <summary>The registered id, <c>VBnnnn</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Creates a diagnostic with the descriptor's severity and its message formatted in the invariant culture.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location? location, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        string message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments);
        return new Diagnostic(descriptor, descriptor.DefaultSeverity, location, message);
    }

    /// <summary>Prints <c>path(line,column): severity id: message</c>, the msbuild style.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return Location is null ? $"verbatim: {severity} {Id}: {Message}" : $"{Location}: {severity} {Id}: {Message}";
    }
}
