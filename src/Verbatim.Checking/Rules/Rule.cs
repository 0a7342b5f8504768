using Verbatim.Annotations;
using Verbatim.Diagnostics;
using Verbatim.Text;

namespace Verbatim.Checking;

/// <summary>
/// What is checked: compares what the layers say with the truth, the calendar or the article itself. It reads records, tokens and facts, never raw text
/// with its own tokenizer. Implementations are immutable and thread-safe.
/// </summary>
public abstract class Rule
{
    /// <summary>Id, title, message and severity of what it finds. Rules from elsewhere have an id with a prefix of their own: <c>DESK001</c>.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>The layers that the rule reads.</summary>
    public abstract IReadOnlyList<LayerKey> Requires { get; }

    /// <summary>
    /// The page that explains the rule, in Markdown, or <c>null</c>; by default the resource <c>Rules/ID.md</c> of the assembly that holds the rule.
    /// </summary>
    public virtual string? Page => EmbeddedText.Find(GetType().Assembly, PageName(Descriptor.Id));

    /// <summary>The page of a built-in rule, or <c>null</c>.</summary>
    internal static string? BuiltInPage(string id) => EmbeddedText.Find(typeof(Rule).Assembly, PageName(id));

    /// <summary>Checks the article; the context takes what comes of each check.</summary>
    public abstract void Analyze(RuleContext context);

    private static string PageName(string id) => $"Rules/{id}.md";
}
