using Fadu.Benchmarks.Formulas;
using Fadu.Benchmarks.Measurement;
using Fadu.Benchmarks.Rounds;

// Arguments are parts of names; without any, everything runs.
Benchmark[] all = [.. HandWritten.All, .. AgainstNCalc.All, .. WholeRound.All];
var chosen = all.Where(benchmark => args.Length == 0 || args.Any(part => benchmark.Name.Contains(part, StringComparison.OrdinalIgnoreCase))).ToArray();
if (chosen.Length == 0)
{
    await Console.Error.WriteLineAsync($"There is no such benchmark; there are:\n{string.Join('\n', all.Select(benchmark => benchmark.Name))}");
    return 1;
}

Console.WriteLine(Machine.Describe(TimeProvider.System));
Console.WriteLine();
Console.WriteLine(Table.Head);
foreach (var benchmark in chosen)
{
    foreach (var line in Table.Lines(benchmark, Contest.Run(benchmark)))
        Console.WriteLine(line);
}

return 0;
