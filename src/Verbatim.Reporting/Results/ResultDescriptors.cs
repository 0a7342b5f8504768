using Verbatim.Diagnostics;

namespace Verbatim.Reporting;

/// <summary>What a result can have to say about its comparison with an earlier one.</summary>
internal static class ResultDescriptors
{
    public static readonly DiagnosticDescriptor OtherProgram =
        new("VB0309", "Another program", "the earlier run was made by another version or with other models; changes that are shown may come from that and not from the article", DiagnosticSeverity.Info);
}
