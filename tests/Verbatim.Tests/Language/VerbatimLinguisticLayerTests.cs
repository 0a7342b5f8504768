using Verbatim.Language;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class VerbatimLinguisticLayerTests : LinguisticLayerContract
{
    private static readonly Lazy<ILinguisticLayer> Layer = new(() => Catalog.BuiltIn.LinguisticLayer(LanguageModels.Open(Repository.PathOf("models")))!);

    protected override ILinguisticLayer Create() => Layer.Value;

    [TestMethod]
    public void WithoutModelsThereIsNone() => Assert.IsNull(Catalog.BuiltIn.LinguisticLayer(null));
}
