using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Verbatim.Tests.Architecture;

/// <summary>What the compiler's own symbols say of the house.</summary>
[TestClass]
public sealed class RoomTests
{
    [TestMethod]
    public void NoRoomsUseOneAnotherInACircle()
    {
        Dictionary<string, Dictionary<string, string>> uses = SourceRooms.Uses();
        string[] faults = [.. from room in uses.Keys
                              from used in uses[room]
                              where Reaches(uses, used.Key, room)
                              select $"{room} -> {used.Key}: {used.Value}"];
        Assert.IsGreaterThan(20, uses.Count);
        Assert.AreEqual("", string.Join('\n', faults));
    }

    [TestMethod]
    [DataRow("Verbatim.Annotators", "Verbatim.Records.DateRecord", "Verbatim.Truth.GroundTruth")]
    [DataRow("Verbatim.Checking", "Verbatim.Records.DateRecord", "Verbatim.Annotators.Dates.DateAnnotator")]
    public void ARoomThatReachesWhereItMustNotDoesNotCompile(string room, string allowed, string forbidden)
    {
        IEnumerable<string> below = SourceRooms.Libraries.TakeWhile(library => library != room).Append(room).Where(library => library != "Verbatim.Annotators" || library == room);
        MetadataReference[] references = [.. SourceRooms.OutsideReferences, .. below.Select(library => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(library).Location))];
        string[] Errors(string type) =>
            [.. CSharpCompilation.Create(room + ".Extension", [CSharpSyntaxTree.ParseText($"public class Reaching {{ public {type}? Found; }}")], references,
                    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];

        Assert.IsEmpty(Errors(allowed));
        Assert.IsTrue(Errors(forbidden) is ["CS0234"]);
    }

    private static bool Reaches(Dictionary<string, Dictionary<string, string>> uses, string from, string target)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out string? room))
        {
            if (room == target)
            {
                return true;
            }

            foreach (string next in uses.GetValueOrDefault(room)?.Keys.Where(seen.Add) ?? [])
            {
                waiting.Push(next);
            }
        }

        return false;
    }
}
