namespace Verbatim.Reporting;

/// <summary>The line that every report of a run begins with when some step or rule was not carried out.</summary>
internal static class IncompleteLine
{
    /// <summary>What failed or was left out, and what was therefore not carried out; <c>null</c> when all was.</summary>
    public static string? Of(RunResult result)
    {
        if (result.IsComplete)
        {
            return null;
        }

        string[] failed = [.. result.Failures.Select(failure => $"'{failure.Step}'")];
        string[] reasons =
        [
            .. failed.Length == 0 ? Array.Empty<string>() : [$"{string.Join(", ", failed)} failed"],
            .. result.LeftOut.IsEmpty ? Array.Empty<string>() : ["the configuration says \"models\": \"none\""],
        ];
        return $"Incomplete: {string.Join("; ", reasons)}; not carried out: {string.Join(", ", result.NotCarriedOut)}";
    }
}
