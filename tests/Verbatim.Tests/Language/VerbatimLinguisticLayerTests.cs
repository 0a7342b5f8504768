using Verbatim.Language;

namespace Verbatim.Tests.Language;

[TestClass]
public sealed class VerbatimLinguisticLayerTests : LinguisticLayerContract
{
    private static readonly Lazy<VerbatimLinguisticLayer> Layer = new(() => new(LanguageModels.Open(Repository.PathOf("models"))));

    protected override ILinguisticLayer Create() => Layer.Value;
}
