namespace Verbatim.Annotators.Quotations;

/// <summary>An attribution as the models found it, in token indices.</summary>
/// <param name="CueFirst">The first token of the cue.</param>
/// <param name="CueEnd">The token behind the cue.</param>
/// <param name="CueProbability">How sure the cue is.</param>
/// <param name="Source">The tokens of the source, or <c>null</c>.</param>
/// <param name="SourceProbability">How sure the source is; without one, how sure it is that there is none.</param>
/// <param name="Content">The tokens of the content, in reading order.</param>
internal sealed record ModelAttribution(
    int CueFirst, int CueEnd, float CueProbability, (int First, int End)? Source, float SourceProbability, IReadOnlyList<(int First, int End)> Content);
