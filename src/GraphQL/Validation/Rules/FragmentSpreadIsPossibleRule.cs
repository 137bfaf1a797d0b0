using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Some object is both of the type that a fragment is for and of the type where it is spread.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible.</remarks>
internal sealed class FragmentSpreadIsPossibleRule : ValidationRule, IRuleFor<FragmentSpreadNode>, IRuleFor<InlineFragmentNode>
{
    public void Check(FragmentSpreadNode subject, DocumentWalk walk)
    {
        if (walk.Index.Fragment(subject.Name.Value) is { } fragment)
            Check(fragment.TypeCondition, $"the fragment \"{subject.Name.Value}\"", subject, walk);
    }

    public void Check(InlineFragmentNode subject, DocumentWalk walk)
    {
        if (subject.TypeCondition is { } condition)
            Check(condition, "a fragment", subject, walk);
    }

    private void Check(NamedTypeNode condition, string what, SelectionNode spread, DocumentWalk walk)
    {
        if (walk.ParentType is { } parent
            && walk.Schema.Types.Find(condition.Name.Value) is CompositeType type
            && !walk.Schema.MayBeBoth(type, parent))
        {
            Report(walk, $"Here {what} never applies: no \"{parent}\" is a \"{type}\".", spread);
        }
    }
}
