using PublicApiGenerator;
using Verbatim.Driver;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

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
    public void TheApiOfVerbatimSyntaxIsTheApprovedOne() =>
        Verified.Check("tests/Specs/PublicApi/Verbatim.Syntax.txt", typeof(SourceText).Assembly.GeneratePublicApi(Options));

    [TestMethod]
    public void TheApiOfVerbatimAnalysisIsTheApprovedOne() =>
        Verified.Check("tests/Specs/PublicApi/Verbatim.Analysis.txt", typeof(PipelineDriver).Assembly.GeneratePublicApi(Options));
}
