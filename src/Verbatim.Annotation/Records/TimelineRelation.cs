using Verbatim.Text;

namespace Verbatim.Records;

/// <summary>What the text says of the order of two entries.</summary>
/// <param name="Order">How the entry that holds the relation lies to <paramref name="Target"/>.</param>
/// <param name="Target">The id of the other entry's record: <c>d3</c>, <c>e1</c>, <c>m2</c>.</param>
/// <param name="Evidence">The sentence that says so.</param>
internal sealed record TimelineRelation(TimelineOrder Order, string Target, TextSpan Evidence);
