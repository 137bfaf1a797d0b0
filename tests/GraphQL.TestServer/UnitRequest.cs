namespace Fadu.GraphQL.TestServer;

/// <summary>What the bare endpoint takes by POST: how many units.</summary>
internal sealed record UnitRequest(int N);
