using Verbatim.Annotations;
using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>Sentences that cannot all be right about the times of what they tell. Leaving out any one of them removes the conflict.</summary>
/// <param name="Targets">The ids of the records that take part, ordered.</param>
/// <param name="Sentences">The sentences, in reading order.</param>
/// <param name="Gap">By how many minutes the times miss one another, at least.</param>
internal sealed record TimelineConflict(EquatableArray<string> Targets, EquatableArray<TextSpan> Sentences, long Gap);
