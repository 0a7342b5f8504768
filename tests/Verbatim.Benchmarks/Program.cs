using BenchmarkDotNet.Running;
using Verbatim.Benchmarks;

if (args is ["scale"])
{
    ParsingScale.Run(Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
