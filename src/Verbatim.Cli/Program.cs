using System.CommandLine;
using Verbatim.Cli;

var root = new RootCommand("Checks the quotations, dates, names, requests and events of news articles against what is known.")
{
    RunCommand.Create(),
    ExplainCommand.Create(),
    TreeCommand.Create(),
    SchemaCommand.Create(),
    ConfigCommand.Create(),
};
return await root.Parse(args.Length == 0 ? [RunCommand.Name] : args).InvokeAsync().ConfigureAwait(false);
