using Verbatim.Diagnostics;

namespace Verbatim;

/// <summary>What a driver can have to say about its own running.</summary>
internal static class DriverDescriptors
{
    public static readonly DiagnosticDescriptor StepFailed =
        new("VB0301", "Step failed", "the step '{0}' failed, its results are missing: {1}: {2}{3}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NothingChecked =
        new("VB0302", "Nothing checked", "no check was carried out: {0}", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor NoModels =
        new("VB0303", "No models", "there are no models, and without them these could not be carried out: {0}; name their directory under \"models\", or write \"models\": \"none\" for a run without them", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor NoProvider =
        new("VB0304", "Layer without provider", "the step '{0}' requires the layer '{1}', which no step provides", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor TwoProviders =
        new("VB0305", "Two providers", "the layer '{0}' is provided by both '{1}' and '{2}'", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor Cycle =
        new("VB0306", "Cyclic steps", "these steps require each other: {0}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor WrongGrain =
        new("VB0307", "Wrong grain", "the sentence step '{0}' requires the layer '{1}', which is provided for whole articles only", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor BadModel =
        new("VB0308", "Unusable model", "{0}({1}): {2}", DiagnosticSeverity.Error);

    public static readonly DiagnosticDescriptor WithoutModels =
        new("VB0310", "Without models", "the configuration says \"models\": \"none\"; these need them and were left out: {0}", DiagnosticSeverity.Warning);
}
