using Spectre.Console;

namespace Verbatim.Cli;

/// <summary>Goes through the articles, with a progress bar on the standard error when it is a terminal.</summary>
internal static class Progress
{
    public static void Run(IReadOnlyList<string> articles, Action<string, int> work)
    {
        if (articles.Count == 1 || Console.IsErrorRedirected)
        {
            for (int i = 0; i < articles.Count; i++)
            {
                work(articles[i], i);
            }

            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("articles", maxValue: articles.Count);
            for (int i = 0; i < articles.Count; i++)
            {
                task.Description = Markup.Escape(articles[i]);
                work(articles[i], i);
                task.Increment(1);
            }
        });
    }
}
