using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Checking;

/// <summary>Edits of the article that would mend a finding.</summary>
/// <param name="Changes">Ordered, not overlapping.</param>
public sealed record Fix(EquatableArray<TextChange> Changes);
