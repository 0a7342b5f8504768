using Verbatim.Models;

namespace Verbatim.Tests.Models;

[TestClass]
public sealed class VerbatimLinguisticLayerTests : LinguisticLayerContract
{
    private static readonly Lazy<VerbatimLinguisticLayer> Layer = new(() => new(Verbatim.Models.Models.Open(Repository.PathOf("models"))));

    protected override ILinguisticLayer Create() => Layer.Value;
}
