namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>How a field gets its value. There are five kinds, and no others.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Value-Resolution.</remarks>
public abstract class FieldResolver
{
    private protected FieldResolver()
    {
    }
}
