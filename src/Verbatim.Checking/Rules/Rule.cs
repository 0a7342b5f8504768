using Verbatim.Annotations;
using Verbatim.Diagnostics;

namespace Verbatim.Checking;

/// <summary>
/// A rule: compares what the layers say with the truth, the calendar or the article itself. It reads records, tokens and facts, never raw text
/// with its own tokenizer. Implementations are immutable and thread-safe.
/// </summary>
public abstract class Rule
{
    /// <summary>The rule.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The layers that the rule reads.</summary>
    public abstract IReadOnlyList<LayerKey> Requires { get; }

    /// <summary>Checks the article and reports assessments and findings to the context.</summary>
    public abstract void Analyze(RuleContext context);
}
