using Verbatim.Text;

namespace Verbatim.Checking;

/// <summary>The pages of the built-in rules, in Markdown.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule, or <c>null</c> when there is none.</summary>
    /// <param name="id">The rule, in capitals: <c>VB1001</c>.</param>
    public static string? Find(string id) => EmbeddedText.Find(typeof(RulePages).Assembly, $"Rules/{id}.md");
}
