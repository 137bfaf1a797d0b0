using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No two fragments of a document have the same name.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness.</remarks>
internal sealed class FragmentNameUniquenessRule : ValidationRule, IRuleFor<DocumentNode>
{
    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        var first = new Dictionary<string, NameNode>();
        foreach (var definition in subject.Definitions)
        {
            if (definition is FragmentDefinitionNode { Name: var name } && !first.TryAdd(name.Value, name))
                Report(walk, $"There is more than one fragment named \"{name.Value}\".", [first[name.Value], name]);
        }
    }
}
