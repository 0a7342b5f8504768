using Verbatim.Annotations;
using Verbatim.Records;
using Verbatim.Text;

namespace Verbatim.Tests.Checking;

[TestClass]
public sealed class LayerFindTests
{
    [TestMethod]
    public void A_record_is_found_by_its_id()
    {
        var layer = new Layer<EventRecord>([Event("e2", 7), Event("e1", 0), Event("e1", 9)]);
        Assert.AreEqual(new TextSpan(7, 1), layer.Find("e2")!.Value.Span);
        Assert.AreEqual(new TextSpan(0, 1), layer.Find("e1")!.Value.Span);
        Assert.IsNull(layer.Find("e3"));
        Assert.IsNull(layer.Find(null));
        Assert.IsNull(new Layer<string>([new Annotation<string>(new TextSpan(0, 1), "e1")]).Find("e1"));
    }

    private static Annotation<EventRecord> Event(string id, int start) => new(new TextSpan(start, 1), new EventRecord(id, "t", "p", [], null, false));
}
