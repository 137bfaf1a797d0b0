using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every fragment is spread by some operation, directly or through other fragments.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used.</remarks>
internal sealed class FragmentsMustBeUsedRule : ValidationRule, IRuleFor<DocumentNode>
{
    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        HashSet<string>? used = null;
        foreach (var definition in subject.Definitions)
        {
            if (definition is not FragmentDefinitionNode { Name.Value: var name } fragment)
                continue;
            used ??= [.. walk.Index.Reachable(walk.Index.Operations.AsSpan()).Select(reached => reached.Name.Value)];
            if (!used.Contains(name))
                Report(walk, $"No operation uses the fragment \"{name}\".", fragment);
        }
    }
}
