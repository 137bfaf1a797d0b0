using Fadu.GraphQL.Guarding;

namespace Fadu.GraphQL.TestServer;

/// <summary>The engine over the demo schema.</summary>
public static class DemoEngine
{
    public static GraphQLEngine Create(DemoEvents events, TimeProvider clock) => new(DemoSchema.Build(events), new()
    {
        Execution = new()
        {
            Clock = clock,
            Timeout = TimeSpan.FromSeconds(30),
            OnFailure = failure => Console.Error.WriteLine($"{failure.Coordinate} broke: {failure.Exception.Message}"),
        },
        Limits = GuardLimits.Default with { AllowsIntrospection = true, MaxIntrospectionDepth = 10 },
    });
}
