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
