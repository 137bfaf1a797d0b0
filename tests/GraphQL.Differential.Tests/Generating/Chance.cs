namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Random choices.</summary>
internal sealed class Chance(Random random)
{
    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => random.Next(times) == 0;

    /// <summary>True with a probability from 0 to 1.</summary>
    public bool Of(double probability) => probability > 0 && random.NextDouble() < probability;

    /// <summary>From 0, less than the bound.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => random.Next(first, last + 1);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Some of them, in their order.</summary>
    public List<T> Some<T>(IEnumerable<T> from, int oneIn) => [.. from.Where(_ => random.Next(oneIn) == 0)];
}
