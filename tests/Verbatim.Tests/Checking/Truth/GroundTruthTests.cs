using Verbatim.Diagnostics;
using Verbatim.Records;
using Verbatim.Text;
using Verbatim.Truth;

namespace Verbatim.Tests.Checking.Truth;

[TestClass]
public sealed class GroundTruthTests
{
    private const string Source = """ "source": { "title": "Minutes" }, "corroboration": "primary" """;

    [TestMethod]
    public void Facts_are_read_with_their_sources()
    {
        ParseResult<GroundTruth> result = Parse($$"""
            { "schemaVersion": "1.0", "title": "A fair", "complete": ["messages"],
              "actors": [{ "id": "ann", "name": "Ann Reed", "kind": "person", "aliases": ["Reed"],
                "roles": [{ "text": "mayor", "synonyms": ["head of the town"], "from": "2014-05", "to": "2018-05-01" }], {{Source}} }],
              "messages": [{ "id": "m1", "from": "ann", "sent": "2016-02-29T18:35", "wordings": [
                { "text": "One.", "complete": true }, { "text": "Two.", "source": { "title": "Gazette", "locator": "p. 3", "url": "https://example.org" }, "corroboration": "none" }], {{Source}} }],
              "requests": [{ "id": "r1", "message": "m1", "from": "ann", "actions": ["send"], "outcome": { "status": "answered", "by": "m1", "replied": true }, {{Source}} }],
              "events": [{ "id": "e1", "title": "The fair", "names": ["Spring Fair"], "date": "2016-03-01/2016-03-03",
                "participants": [{ "actor": "ann", "role": "agent" }], "figures": [{ "value": 1.5, "unit": "miles", "bound": "about" }], {{Source}} }] }
            """);
        Assert.IsTrue(result.IsValid, string.Join('\n', result.Diagnostics));
        GroundTruth truth = result.Value;
        Assert.AreEqual("2018-05-02T00:00:00", truth.Actors[0].Roles[0].To!.Range.End.ToString("s", null));
        Assert.AreEqual("2016-02-29T18:36:00", truth.Messages[0].Sent!.Range.End.ToString("s", null));
        Assert.AreEqual("Minutes|Gazette, p. 3", string.Join('|', truth.Messages[0].Wordings.Select(wording => wording.Source)));
        Assert.AreEqual("Primary|None", string.Join('|', truth.Messages[0].Wordings.Select(wording => wording.Corroboration)));
        Assert.AreEqual(3, (truth.Events[0].Date!.Range.LastDay - truth.Events[0].Date!.Range.FirstDay).Days + 1);
        Assert.AreEqual(1.5m, truth.Events[0].Figures[0].Value);
        Assert.AreSame(truth.Requests[0], truth.Find<RequestFact>("r1"));
        Assert.IsNull(truth.Find<ActorFact>("r1"));
    }

    [TestMethod]
    public void All_mistakes_are_reported_at_once_with_their_places()
    {
        ParseResult<GroundTruth> result = Parse($$"""
            { "schemaVersion": "2.0", "colour": 1, "complete": ["votes"],
              "actors": [
                { "id": "ann", "name": "Ann Reed", "kind": "persn", {{Source}} },
                { "id": "ann", "name": "", "kind": "person", "aliases": "Reed", {{Source}} },
                { "name": "Bo", "kind": "person", {{Source}} } ],
              "messages": [
                { "id": "m1", "from": "anne", "sent": "2015-02-29", "wordings": [{ "txt": "x" }], {{Source}} },
                { "id": "m2", "from": "m1", "sent": "2015-13-01", "inReplyTo": "m9", {{Source}} },
                { "id": "m3", "from": "ann", "sent": "2015-01-01T24:00", "wordings": [{ "text": "x", "complete": "yes" }] },
                7 ],
              "events": [ { "id": "e1", "title": "t", "date": "2016-07-28/2016-07-25", "figures": [{ "value": "many", "unit": "x" }], {{Source}} } ] }
            """);
        string[] found = [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Location!.Start.Line} {diagnostic.Id}")];
        CollectionAssert.AreEqual(
            new[]
            {
                "1 VB0107", "1 VB0104", "1 VB0107", "3 VB0107", "4 VB0201", "4 VB0107", "4 VB0106", "5 VB0105", "7 VB0202", "7 VB0203", "7 VB0105", "7 VB0104", "8 VB0202",
                "8 VB0203", "8 VB0202", "9 VB0105", "9 VB0105", "9 VB0203", "9 VB0106", "10 VB0106", "11 VB0203", "11 VB0106",
            },
            found,
            string.Join('\n', result.Diagnostics));
        Assert.AreEqual(
            "truth.json(7,27): error VB0202: 'from': there is no actor with the id 'anne'; did you mean 'ann'?",
            result.Diagnostics.First(diagnostic => diagnostic.Id == "VB0202").ToString());
        StringAssert.Contains(result.Diagnostics.First(diagnostic => diagnostic.Id == "VB0203").Message, "February 2015 has 28 days", StringComparison.Ordinal);
        Assert.HasCount(3, result.Value.Actors);
    }

    [TestMethod]
    [DataRow("", "VB0101")]
    [DataRow(" \n", "VB0101")]
    [DataRow("The minutes.", "VB0102")]
    [DataRow("[]", "VB0106")]
    [DataRow("{", "VB0102")]
    public void Files_that_are_no_truth_are_told(string text, string id)
    {
        ParseResult<GroundTruth> result = Parse(text);
        Assert.AreEqual(id, result.Diagnostics.Single().Id);
        Assert.IsTrue(result.Value.IsEmpty);
    }

    private static ParseResult<GroundTruth> Parse(string json) => GroundTruth.Parse(SourceText.From(json, "truth.json"));
}
