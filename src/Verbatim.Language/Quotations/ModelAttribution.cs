namespace Verbatim.Language.Quotations;

/// <summary>An attribution as the models found it, in token indices.</summary>
/// <param name="CueFirst">The first token of the cue.</param>
/// <param name="CueEnd">The token behind the cue.</param>
/// <param name="CueProbability">How sure it is that a cue begins there.</param>
/// <param name="Source">The tokens of the source, or <c>null</c>.</param>
/// <param name="SourceProbability">How sure the source is; 0 without one.</param>
/// <param name="SourceGroup">The features that spoke most for the source.</param>
/// <param name="Content">The tokens of the content, in reading order.</param>
/// <param name="ContentProbability">How sure it is that the content begins and ends there.</param>
/// <param name="IsQuoted">Whether all words of the content stand in marks.</param>
internal sealed record ModelAttribution(
    int CueFirst,
    int CueEnd,
    float CueProbability,
    (int First, int End)? Source,
    float SourceProbability,
    FeatureGroup SourceGroup,
    IReadOnlyList<(int First, int End)> Content,
    float ContentProbability,
    bool IsQuoted);
