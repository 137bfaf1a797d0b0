using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>How messages speak of an operation.</summary>
internal static class OperationText
{
    /// <summary>The keyword of its kind.</summary>
    public static string WordOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>The end of a sentence about what the operation does; empty for one without a name.</summary>
    public static string By(OperationDefinitionNode operation) => operation.Name is { } name ? $" by the operation \"{name.Value}\"" : "";
}
