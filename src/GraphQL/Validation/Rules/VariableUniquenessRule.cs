using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Variable-Uniqueness.</remarks>
internal sealed class VariableUniquenessRule : ValidationRule, IRuleFor<OperationDefinitionNode>
{
    public void Check(OperationDefinitionNode subject, DocumentWalk walk)
    {
        if (subject.VariableDefinitions.Length < 2)
            return;
        foreach (var same in SameNames.Among(subject.VariableDefinitions, static variable => variable.Variable.Name))
            Report(walk, $"There is more than one variable \"${same[0].Value}\".", [.. same]);
    }
}
