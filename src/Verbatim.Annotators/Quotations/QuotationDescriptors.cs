using Verbatim.Diagnostics;

namespace Verbatim.Annotators.Quotations;

/// <summary>What the search for quotations can have to say of an article.</summary>
internal static class QuotationDescriptors
{
    public static readonly DiagnosticDescriptor TooDeep =
        new("VB0002", "Quotations nested too deep", "quotations nest deeper than {0} levels from here; deeper ones are read as text of the innermost", DiagnosticSeverity.Info);
}
