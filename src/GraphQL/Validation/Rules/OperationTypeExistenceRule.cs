using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>The schema has operations of the kind.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Operation-Type-Existence.</remarks>
internal sealed class OperationTypeExistenceRule : ValidationRule, IRuleFor<OperationDefinitionNode>
{
    public void Check(OperationDefinitionNode subject, DocumentWalk walk)
    {
        if (walk.Schema.RootOf(subject.Operation) is null)
            Report(walk, $"The schema has no {OperationText.WordOf(subject.Operation)} operations.", subject);
    }
}
