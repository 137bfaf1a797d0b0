using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>Every field of an input object is one that its type has.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Field-Names.</remarks>
internal sealed class InputObjectFieldNamesRule : ValidationRule, IRuleFor<TypedValue>
{
    public void Check(TypedValue subject, DocumentWalk walk)
    {
        if (subject is not { Value: ObjectValueNode value, Type.Named: InputObjectType type })
            return;
        foreach (var field in value.Fields)
        {
            if (type.Fields.Find(field.Name.Value) is null)
                Report(walk, $"The input object \"{type}\" has no field \"{field.Name.Value}\".", field);
        }
    }
}
