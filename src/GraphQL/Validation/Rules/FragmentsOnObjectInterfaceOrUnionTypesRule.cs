using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>The type that a fragment is for has fields to select.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types.</remarks>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypesRule : ValidationRule, IRuleFor<FragmentDefinitionNode>, IRuleFor<InlineFragmentNode>
{
    public void Check(FragmentDefinitionNode subject, DocumentWalk walk) => Check(subject.TypeCondition, walk);

    public void Check(InlineFragmentNode subject, DocumentWalk walk)
    {
        if (subject.TypeCondition is { } condition)
            Check(condition, walk);
    }

    private void Check(NamedTypeNode condition, DocumentWalk walk)
    {
        if (walk.Schema.Types.Find(condition.Name.Value) is { } type and not CompositeType)
            Report(walk, $"A fragment cannot be for \"{type}\": it is no object, interface or union.", condition);
    }
}
