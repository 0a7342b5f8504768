using Verbatim.Text;

namespace Verbatim.Tests.Specs;

/// <summary>One annotation as a spec can name it.</summary>
/// <param name="Span">Its span.</param>
/// <param name="Value">What stands behind the name in a mark.</param>
/// <param name="Properties">What further pairs may ask for; absent and <c>null</c> values read <c>none</c>.</param>
public sealed record LayerItem(TextSpan Span, string Value, IReadOnlyDictionary<string, string> Properties);
