using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>What is selected is a field of the type that it is selected on.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Selections.</remarks>
internal sealed class FieldSelectionsRule : ValidationRule, IRuleFor<FieldNode>
{
    public void Check(FieldNode subject, DocumentWalk walk)
    {
        if (walk is { ParentType: { } type, Field: null })
            Report(walk, $"The type \"{type}\" has no field \"{subject.Name.Value}\".", subject);
    }
}
