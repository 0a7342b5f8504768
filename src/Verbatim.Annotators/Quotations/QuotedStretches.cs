using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Annotators.Quotations;

/// <summary>Tells whether a place stands inside a quotation that no other one holds, by binary search. Immutable and thread-safe.</summary>
internal sealed class QuotedStretches
{
    private readonly TextSpan[] _spans;

    /// <summary>Takes the outermost quotations of the given kinds.</summary>
    public QuotedStretches(Layer<QuotationRecord> quotations, params IReadOnlyList<QuotationKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        _spans = [.. quotations.Where(item => item.Record.NestedIn is null && kinds.Contains(item.Record.Kind)).Select(item => item.Span)];
    }

    /// <summary>Whether the code unit at <paramref name="position"/> belongs to one of them, marks included.</summary>
    public bool Contains(int position)
    {
        int at = LowerBound.Find(_spans.Length, (_spans, position), static (s, i) => s._spans[i].End <= s.position);
        return at < _spans.Length && _spans[at].Start <= position;
    }
}
