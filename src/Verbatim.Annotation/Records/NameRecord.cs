using Verbatim.Annotations;
using Verbatim.Language.Names;

namespace Verbatim.Records;

/// <summary>A proper name in the text.</summary>
/// <param name="Text">The name as it reads, markup left out.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Probability">How sure the type and the span are, 0 to 1, calibrated.</param>
internal sealed record NameRecord(string Text, NameKind Kind, float Probability)
{
    /// <summary>The layer of names.</summary>
    public static readonly LayerKey<NameRecord> Layer = new("names");
}
