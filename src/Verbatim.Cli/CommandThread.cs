namespace Verbatim.Cli;

/// <summary>
/// Runs what a command does on a thread of its own, so that a signal ends a run that waits in a read, and the pool's few threads are left to what runs side
/// by side: models that are read ahead, sentences, reports.
/// </summary>
internal static class CommandThread
{
    /// <summary>Starts the work; its exit code is the task's result, its exception the task's.</summary>
    public static Task<int> Run(Func<int> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
