namespace Verbatim.Truth;

/// <summary>What is known from sources other than the article: actors, messages, requests and events, each fact with its source.</summary>
public sealed class GroundTruth
{
    private GroundTruth()
    {
    }

    /// <summary>A truth without facts.</summary>
    public static GroundTruth Empty { get; } = new();
}
