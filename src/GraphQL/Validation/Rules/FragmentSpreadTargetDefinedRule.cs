using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A fragment that is spread is one of the document.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined.</remarks>
internal sealed class FragmentSpreadTargetDefinedRule : ValidationRule, IRuleFor<FragmentSpreadNode>
{
    public void Check(FragmentSpreadNode subject, DocumentWalk walk)
    {
        if (walk.Index.Fragment(subject.Name.Value) is null)
            Report(walk, $"There is no fragment \"{subject.Name.Value}\".", subject.Name);
    }
}
