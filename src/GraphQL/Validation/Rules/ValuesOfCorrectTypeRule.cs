using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A literal is a value of the type that belongs where it stands; of a OneOf input object it gives exactly one field, and not null.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type.</remarks>
internal sealed class ValuesOfCorrectTypeRule : ValidationRule, IRuleFor<TypedValue>
{
    public void Check(TypedValue subject, DocumentWalk walk)
    {
        var (value, type) = subject;
        var problem = value switch
        {
            VariableNode => null,
            NullValueNode => type.IsNonNull ? $"\"{type}\" cannot be null." : null,
            ListValueNode when type.Nullable is ListType => null,
            ObjectValueNode @object when type.Named is InputObjectType input => OneOfProblem(@object, input),
            _ => LeafProblem(value, type.Named),
        };
        if (problem is not null)
            Report(walk, problem, value);
    }

    private static string? OneOfProblem(ObjectValueNode value, InputObjectType type)
    {
        if (!type.IsOneOf)
            return null;
        var given = value.Fields.DistinctBy(field => field.Name.Value).Count();
        if (given != 1)
            return $"Of \"{type}\" exactly one field must be given, not {given}.";
        return value.Fields[^1] is { Value: NullValueNode, Name.Value: var name } ? $"The field \"{type}.{name}\" cannot be null: it is the only one given." : null;
    }

    private static string? LeafProblem(ValueNode value, NamedType type) => type switch
    {
        EnumType @enum when value is EnumValueNode { Value: var name } =>
            @enum.Values.Find(name) is null ? $"The enumeration \"{type}\" has no value \"{name}\"." : null,
        // What a scalar of the application makes of a list or an object is known only once the variables in it are.
        ScalarType { Definitions: not [] } when LiteralText.HoldsVariable(value) => null,
        ScalarType scalar => scalar.Coercion.ReadLiteral(value).Problem,
        _ => $"{LiteralText.Of(value)} is no value of \"{type}\".",
    };
}
