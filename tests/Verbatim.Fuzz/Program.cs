using System.CommandLine;
using Verbatim.Fuzz;
using Verbatim.Fuzz.Growth;

Argument<string[]> targets = new("TARGET") { Description = "What to run: " + string.Join(", ", FuzzTarget.All.Select(target => target.Name)) + ". Without any, all.", Arity = ArgumentArity.ZeroOrMore };
targets.AcceptOnlyFromAmong([.. FuzzTarget.All.Select(target => target.Name)]);
Option<int> seconds = new("--seconds") { Description = "How long to run.", DefaultValueFactory = _ => 60 };
Option<int?> inputs = new("--inputs") { Description = "How many inputs to run of each target, in place of a time." };
Option<int> seed = new("--seed") { Description = "Another seed gives other inputs.", DefaultValueFactory = _ => 1 };
Option<int> fullEvery = new("--full-every") { Description = "One of how many inputs is run twice and reported in all formats.", DefaultValueFactory = _ => 1 };
RootCommand root = new("Runs made, mutated and kept inputs through all of Verbatim. The exit code is 1 when one fails.") { targets, seconds, inputs, seed, fullEvery };
root.SetAction(result =>
{
    string[] names = result.GetValue(targets) ?? [];
    FuzzTarget[] chosen = [.. FuzzTarget.All.Where(target => names.Length == 0 || names.Contains(target.Name))];
    return new Fuzzer(result.GetValue(seed), Math.Max(1, result.GetValue(fullEvery)), Console.Out).Run(chosen, TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(inputs)) == 0 ? 0 : 1;
});

Argument<string[]> patterns = new("PATTERN") { Description = "The patterns. Without any, all.", Arity = ArgumentArity.ZeroOrMore };
Option<int> length = new("--length") { Description = "Length of the middle one of three texts, in characters.", DefaultValueFactory = _ => GrowthCheck.DefaultLength };
Command growth = new("growth", "Measures how the work grows with the length of monotonous inputs. The exit code is 1 when one grows over twice linear.") { patterns, length };
growth.SetAction(result => GrowthCheck.Run(result.GetValue(patterns) ?? [], result.GetValue(length), Console.Out) ? 0 : 1);

Argument<FileInfo[]> files = new("FILE") { Description = "Kept inputs; the name of the folder of each is that of its target.", Arity = ArgumentArity.OneOrMore };
Command replay = new("replay", "Runs kept inputs again and shows how they fail.") { files };
replay.SetAction(result =>
{
    int failed = 0;
    foreach (FileInfo file in result.GetValue(files) ?? [])
    {
        FuzzTarget target = FuzzTarget.All.Single(target => target.Name == file.Directory!.Name);
        Crash? crash = Crash.Of(target, File.ReadAllBytes(file.FullName), full: true, out bool valid);
        Console.WriteLine($"{file.Name}: {(crash is null ? valid ? "accepted" : "rejected" : crash.Details)}");
        failed += crash is null ? 0 : 1;
    }

    return failed == 0 ? 0 : 1;
});
root.Add(growth);
root.Add(replay);
return root.Parse(args).Invoke();
