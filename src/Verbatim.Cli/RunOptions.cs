namespace Verbatim.Cli;

/// <summary>What the command line says of a run; <c>null</c> where it leaves the configuration's word.</summary>
internal sealed record RunOptions(
    IReadOnlyList<string> Articles,
    string? Truth,
    string? Configuration,
    string? Output,
    IReadOnlyList<PipelineConfig.ReportRequest> Formats,
    string? Baseline,
    string? Previous,
    FailOn? FailOn);
