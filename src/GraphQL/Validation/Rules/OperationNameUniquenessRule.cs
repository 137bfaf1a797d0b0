using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No two operations of a document have the same name, or a request could not say which one it means.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness.</remarks>
internal sealed class OperationNameUniquenessRule : ValidationRule, IRuleFor<DocumentNode>
{
    public void Check(DocumentNode subject, DocumentWalk walk)
    {
        if (walk.Index.Operations.Length < 2)
            return;
        var first = new Dictionary<string, NameNode>();
        foreach (var operation in walk.Index.Operations)
        {
            if (operation.Name is { } name && !first.TryAdd(name.Value, name))
                Report(walk, $"There is more than one operation named \"{name.Value}\".", [first[name.Value], name]);
        }
    }
}
