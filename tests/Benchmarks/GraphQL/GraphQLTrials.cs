using Fadu.Benchmarks.GraphQL.Units;
using Fadu.Benchmarks.Stores;

namespace Fadu.Benchmarks.GraphQL;

/// <summary>What is measured of GraphQL beside other programs.</summary>
internal static class GraphQLTrials
{
    /// <summary>The trials.</summary>
    public static IReadOnlyList<StoreTrial> All { get; } =
    [
        new($"graphql http, {UnitQuery.Short.Name}", new HttpTrial(UnitQuery.Short, TimeSpan.FromSeconds(10), leastOfBare: 0.6).RunAsync),
        new($"graphql http, {UnitQuery.Long.Name}", new HttpTrial(UnitQuery.Long, TimeSpan.FromSeconds(20), leastOfBare: null).RunAsync),
        new("graphql parse and validate", ReadingTrial.RunAsync),
    ];
}
