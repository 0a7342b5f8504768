namespace Verbatim.Training.Quotations;

/// <summary>An attribution as annotators marked it; spans in UTF-16 code units, half-open.</summary>
/// <param name="Source">The source; empty when there is none.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The content.</param>
internal sealed record GoldAttribution(
    IReadOnlyList<(int Start, int End)> Source, IReadOnlyList<(int Start, int End)> Cue, IReadOnlyList<(int Start, int End)> Content);
