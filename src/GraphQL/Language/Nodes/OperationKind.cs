namespace Fadu.GraphQL.Language.Nodes;

/// <summary>What an operation does.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#OperationType.</remarks>
public enum OperationKind
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Reads again at each event.</summary>
    Subscription,
}
