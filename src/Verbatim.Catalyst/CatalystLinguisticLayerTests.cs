using Verbatim.Language;
using Verbatim.Tests.Language;

namespace Verbatim.Catalyst;

/// <summary>The contract of linguistic layers, for Catalyst. Built and run only with <c>-p:UseCatalyst=true</c>.</summary>
[TestClass]
public sealed class CatalystLinguisticLayerTests : LinguisticLayerContract
{
    private static readonly Lazy<CatalystLinguisticLayer> Layer = new(() => CatalystLinguisticLayer.CreateAsync().GetAwaiter().GetResult());

    /// <inheritdoc/>
    protected override ILinguisticLayer Create() => Layer.Value;
}
