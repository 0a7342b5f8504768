namespace Verbatim.Driver;

/// <summary>The configuration of a run: which steps and rules, their severities and options.</summary>
public sealed class PipelineConfig
{
    private PipelineConfig()
    {
    }

    /// <summary>All built-in steps and rules at their defaults.</summary>
    public static PipelineConfig Default { get; } = new();
}
