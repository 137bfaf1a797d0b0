namespace Fadu.GraphQL.TestServer;

/// <summary>What the demo schema is about.</summary>
public sealed record Unit(string Id, string Code, string Name, int Level, int Population, double Area)
{
    public Unit? Parent { get; init; }
}
