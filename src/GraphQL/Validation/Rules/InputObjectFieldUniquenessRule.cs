using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness.</remarks>
internal sealed class InputObjectFieldUniquenessRule : ValidationRule, IRuleFor<ObjectValueNode>
{
    public void Check(ObjectValueNode subject, DocumentWalk walk)
    {
        if (subject.Fields.Length < 2)
            return;
        var first = new Dictionary<string, NameNode>();
        foreach (var field in subject.Fields)
        {
            if (!first.TryAdd(field.Name.Value, field.Name))
                Report(walk, $"The field \"{field.Name.Value}\" is given more than once.", [first[field.Name.Value], field.Name]);
        }
    }
}
