using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, be it in a fragment, is defined by it.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined.</remarks>
internal sealed class AllVariableUsesDefinedRule : ValidationRule, IRuleFor<OperationVariables>
{
    public void Check(OperationVariables subject, DocumentWalk walk)
    {
        if (subject.Uses is [])
            return;
        var operation = subject.Operation;
        var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value).ToHashSet();
        foreach (var uses in subject.Uses)
        {
            foreach (var use in uses)
            {
                if (!defined.Contains(use.Node.Name.Value))
                    Report(walk, $"The variable \"${use.Node.Name.Value}\" is not defined{OperationText.By(operation)}.", [use.Node, operation]);
            }
        }
    }
}
