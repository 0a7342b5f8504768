using BenchmarkDotNet.Running;
using Verbatim.Benchmarks;

if (args is ["scale"])
{
    ParsingScale.Run(Console.Out);
    return 0;
}

if (args is ["speed", .. var options])
{
    return SpeedTable.Run(options, Console.Out);
}

if (args is ["dates", .. var dateOptions])
{
    return DateSpeed.Run(dateOptions, Console.Out);
}

if (args is ["attribution", .. var attributionOptions])
{
    return AttributionSpeed.Run(attributionOptions, Console.Out);
}

if (args is ["changes", .. var changeOptions])
{
    return ChangeNoise.Run(changeOptions, Console.Out);
}

if (args is ["startup"])
{
    return StartUp.Run(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
