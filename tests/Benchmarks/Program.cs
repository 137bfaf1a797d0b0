using Fadu.Benchmarks.Books;
using Fadu.Benchmarks.Formulas;
using Fadu.Benchmarks.Gaps;
using Fadu.Benchmarks.GraphQL;
using Fadu.Benchmarks.Measurement;
using Fadu.Benchmarks.Previews;
using Fadu.Benchmarks.Robustness;
using Fadu.Benchmarks.Rounds;
using Fadu.Benchmarks.Service;
using Fadu.Benchmarks.Stores;
using Fadu.Benchmarks.Workbooks;

if (args is [WorkbookWay.Argument, ..])
    return WorkbookWay.Run(args);

// Arguments are parts of names; without any, everything runs. Those with dashes are options of the service's load.
var parts = args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
Benchmark[] all = [.. HandWritten.All, .. AgainstNCalc.All, .. WholeRound.All, .. OneUnit.All, .. WeightPreview.All, .. RankIntervals.All, .. InProcess.All];
var chosen = all.Where(benchmark => IsChosen(benchmark.Name)).ToArray();
StoreTrial[] onServers = [.. StoreTrial.All, .. BookTrials.All, .. GraphQLTrials.All, .. ServiceTrials.Of(args.Where(argument => !WorkbookTrial.IsOption(argument))), .. WorkbookTrial.Of(args)];
var trials = onServers.Where(trial => IsChosen(trial.Name)).ToArray();
if (chosen.Length + trials.Length == 0)
{
    await Console.Error.WriteLineAsync(
        $"There is no such benchmark; there are:\n{string.Join('\n', [.. all.Select(benchmark => benchmark.Name), .. onServers.Select(trial => trial.Name)])}");
    return 1;
}

Console.WriteLine(Machine.Describe(TimeProvider.System));
if (chosen is not [])
    Console.WriteLine($"\n{Table.Head}");
foreach (var benchmark in chosen)
{
    foreach (var line in Table.Lines(benchmark, Contest.Run(benchmark)))
        Console.WriteLine(line);
}

if (trials.Any(StoreTrial.All.Contains))
    Console.WriteLine($"\n{Race.Head}");
foreach (var trial in trials)
{
    foreach (var line in await trial.RunAsync())
        Console.WriteLine(line);
}

return 0;

bool IsChosen(string name) => parts.Length == 0 || parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
