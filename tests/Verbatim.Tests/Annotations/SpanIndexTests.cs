using CsCheck;
using Verbatim.Annotations;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.Annotations;

/// <summary>What is found by binary search is what is found by looking at all.</summary>
[TestClass]
public sealed class SpanIndexTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 12], (start, length) => new TextSpan(start, length));

    [TestMethod]
    public void Overlapping_spans_are_those_that_share_a_place() =>
        Gen.Select(Span.Array[0, 20], Span).SampleFixed(
            (spans, asked) =>
            {
                var index = new SpanIndex<int>(spans.Select((span, i) => (span, i)));
                (TextSpan Span, int Value)[] all = index.All.ToArray();
                CollectionAssert.AreEqual(all.Where(item => item.Span.Overlaps(asked)).ToArray(), index.Overlapping(asked).ToArray());
                Assert.AreEqual(all.Count(item => item.Span.Start < asked.Start), index.FirstStartingAt(asked.Start));
            }, iter: 500);

    [TestMethod]
    public void A_layer_finds_the_same() =>
        Gen.Select(Span.Array[0, 20], Span).SampleFixed(
            (spans, asked) =>
            {
                var layer = new Layer<int>(spans.Select((span, i) => new Annotation<int>(span, i)));
                CollectionAssert.AreEqual(layer.Where(item => item.Span.Overlaps(asked)).ToArray(), layer.Overlapping(asked).ToArray());
            }, iter: 500);
}
