namespace Verbatim.Cli;

/// <summary>The exit codes that scripts may rely on.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int CouldNotRun = 2;
    public const int InternalError = 101;
    public const int Cancelled = 130;
}
