using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used by it or by a fragment that it reaches.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-All-Variables-Used.</remarks>
internal sealed class AllVariablesUsedRule : ValidationRule, IRuleFor<OperationVariables>
{
    public void Check(OperationVariables subject, DocumentWalk walk)
    {
        var operation = subject.Operation;
        if (operation.VariableDefinitions.IsEmpty)
            return;
        var used = new HashSet<string>();
        foreach (var uses in subject.Uses)
        {
            foreach (var use in uses)
                used.Add(use.Node.Name.Value);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            if (!used.Contains(variable.Variable.Name.Value))
                Report(walk, $"The variable \"${variable.Variable.Name.Value}\" is not used{OperationText.By(operation)}.", variable);
        }
    }
}
