namespace Fadu.Benchmarks.Measurement;

/// <summary>Several ways to do one thing, measured side by side in one process.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Prepare">Makes the ways ready; called once, when the benchmark runs. The first is the reference.</param>
/// <param name="Batches">How often each is measured.</param>
internal sealed record Benchmark(string Name, Func<IReadOnlyList<Contestant>> Prepare, int Batches);
