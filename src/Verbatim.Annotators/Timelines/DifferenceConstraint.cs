using Verbatim.Text;

namespace Verbatim.Annotators.Timelines;

/// <summary>Says of two points in time, in minutes, that <c>To - From</c> is at most <paramref name="Limit"/>.</summary>
/// <param name="From">A point; 0 is the origin of the calendar.</param>
/// <param name="To">The other point.</param>
/// <param name="Limit">In minutes.</param>
/// <param name="Sentence">The sentence that says so; empty when nothing but logic does.</param>
internal readonly record struct DifferenceConstraint(int From, int To, long Limit, TextSpan Sentence);
