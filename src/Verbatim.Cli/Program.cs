using Verbatim.Cli;

return await CommandLine.InvokeAsync(args).ConfigureAwait(false);
