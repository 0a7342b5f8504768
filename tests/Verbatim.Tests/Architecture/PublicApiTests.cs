using System.Reflection;
using PublicApiGenerator;
using Verbatim.Tests.Infrastructure;

namespace Verbatim.Tests.Architecture;

/// <summary>The public API of the libraries is one approved file each: a change of it is seen in review.</summary>
[TestClass]
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute", "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute"],
    };

    /// <summary>How many public types the library may have. Each is there because a stranger who writes a rule, an annotator or a report meets it.</summary>
    private const int MaxPublicTypes = 110;

    [TestMethod]
    public void The_library_shows_no_more_than_a_stranger_needs()
    {
        string[] types = [.. SourceRooms.Libraries.SelectMany(room => Assembly.Load(room).GetTypes()).Where(type => type.IsPublic).Select(type => type.FullName!)];
        Assert.IsLessThanOrEqualTo(MaxPublicTypes, types.Length, $"{types.Length} public types:\n{string.Join('\n', types)}");
    }

    [TestMethod]
    [DataRow("Verbatim.Syntax")]
    [DataRow("Verbatim.Language")]
    [DataRow("Verbatim.Annotation")]
    [DataRow("Verbatim.Annotators")]
    [DataRow("Verbatim.Checking")]
    [DataRow("Verbatim.Reporting")]
    [DataRow("Verbatim")]
    public void TheApiIsTheApprovedOne(string room) =>
        Verified.Check($"tests/Specs/PublicApi/{room}.txt", Assembly.Load(room).GeneratePublicApi(Options));
}
