using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A field of an input object that is not null and has no default is given.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Object-Required-Fields.</remarks>
internal sealed class InputObjectRequiredFieldsRule : ValidationRule, IRuleFor<TypedValue>
{
    public void Check(TypedValue subject, DocumentWalk walk)
    {
        if (subject is not { Value: ObjectValueNode value, Type.Named: InputObjectType type })
            return;
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !Gives(value, field.Name))
                Report(walk, $"The field \"{type}.{field.Name}\" of the type \"{field.Type}\" must be given.", value);
        }
    }

    private static bool Gives(ObjectValueNode value, string name)
    {
        foreach (var field in value.Fields)
        {
            if (field.Name.Value == name)
                return true;
        }

        return false;
    }
}
