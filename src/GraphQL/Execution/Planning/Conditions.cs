using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>Which selections a request leaves out: the values of the variables that stand in <c>@skip</c> and <c>@include</c>.</summary>
/// <param name="values">Of each such variable, whether it is true.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.Directives.Built-in-Directives.</remarks>
internal sealed class Conditions(FrozenDictionary<string, bool> values)
{
    /// <summary>Whether a selection with these directives is part of the response.</summary>
    public bool Include(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is not ("skip" or "include") || directive.Arguments is not [{ Value: var condition }])
                continue;
            var isTrue = condition is VariableNode variable
                ? values.GetValueOrDefault(variable.Name.Value)
                : condition is BooleanValueNode { Value: true };
            if (isTrue == (directive.Name.Value == "skip"))
                return false;
        }

        return true;
    }
}
