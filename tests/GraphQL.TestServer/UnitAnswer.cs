namespace Fadu.GraphQL.TestServer;

/// <summary>What GraphQL answers to a query for units, as plain objects.</summary>
internal sealed record UnitAnswer(UnitAnswer.Fields Data)
{
    internal sealed record Fields(Unit[] Units);
}
