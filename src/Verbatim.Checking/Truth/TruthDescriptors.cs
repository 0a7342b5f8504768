using Verbatim.Diagnostics;

namespace Verbatim.Truth;

/// <summary>What can be wrong with a truth file beside its JSON.</summary>
internal static class TruthDescriptors
{
    public static readonly DiagnosticDescriptor DuplicateId =
        new("VB0201", "Duplicate id", "the id '{0}' is already used by a fact on line {1}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor DanglingId =
        new("VB0202", "Dangling id", "{0}: there is no {1} with the id '{2}'{3}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoSuchDate =
        new("VB0203", "No such date", "{0}: '{1}' is not a date; {2}", DiagnosticSeverity.Error);
}
