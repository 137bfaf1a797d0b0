using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>The type that a fragment is for is one of the schema.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence.</remarks>
internal sealed class FragmentSpreadTypeExistenceRule : ValidationRule, IRuleFor<FragmentDefinitionNode>, IRuleFor<InlineFragmentNode>
{
    public void Check(FragmentDefinitionNode subject, DocumentWalk walk) => Check(subject.TypeCondition, walk);

    public void Check(InlineFragmentNode subject, DocumentWalk walk)
    {
        if (subject.TypeCondition is { } condition)
            Check(condition, walk);
    }

    private void Check(NamedTypeNode condition, DocumentWalk walk)
    {
        if (walk.Schema.Types.Find(condition.Name.Value) is null)
            Report(walk, $"There is no type \"{condition.Name.Value}\".", condition);
    }
}
