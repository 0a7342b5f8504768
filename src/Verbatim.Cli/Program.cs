using System.Text;
using Verbatim.Cli;

await using var output = new StreamWriter(StandardOutputStream.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14);
Console.SetOut(output);
return await CommandLine.InvokeAsync(args).ConfigureAwait(false);
