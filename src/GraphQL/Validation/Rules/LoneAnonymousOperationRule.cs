using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation.</remarks>
internal sealed class LoneAnonymousOperationRule : ValidationRule, IRuleFor<OperationDefinitionNode>
{
    public void Check(OperationDefinitionNode subject, DocumentWalk walk)
    {
        if (subject.Name is null && walk.Index.Operations.Length > 1)
            Report(walk, "An operation without a name must be the only one of its document.", subject);
    }
}
