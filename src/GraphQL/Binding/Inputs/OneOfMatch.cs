using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>
/// Finds for each field of an input object of which exactly one is given the record nested in an abstract one:
/// for <c>input UnitBy @oneOf { code: String, id: ID }</c> the records <c>UnitBy.Code(string Value)</c> and <c>UnitBy.Id(string Value)</c>.
/// </summary>
/// <param name="type">The input object.</param>
/// <param name="csharp">The abstract C# type.</param>
/// <param name="types">Which C# types the fields may have.</param>
/// <param name="faults">Where faults go.</param>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects.</remarks>
internal sealed class OneOfMatch(InputObjectType type, Type csharp, InputTypes types, ICollection<string> faults)
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly string _name = CSharpText.Of(csharp);

    /// <summary>A record for each field in order; complete only where no fault was found.</summary>
    public IReadOnlyList<InputRecord> Match()
    {
        var cases = csharp.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(nested => nested.BaseType == csharp).ToArray();
        var fields = type.Fields.ToDictionary(field => MemberNames.Pascal(field.Name), StringComparer.Ordinal);
        foreach (var other in cases.Where(one => !fields.ContainsKey(one.Name)))
            faults.Add($"{_name}.{other.Name} is no field of the input {type.Name}; write it into the schema, or take it away.");
        return [.. type.Fields.Select(field => Case(field, cases)).OfType<InputRecord>()];
    }

    private InputRecord? Case(InputValue field, IEnumerable<Type> cases)
    {
        var name = MemberNames.Pascal(field.Name);
        // Whoever chooses a field gives it a value other than null.
        var wanted = new NonNullType(field.Type);
        if (cases.FirstOrDefault(one => one.Name == name) is not { } found
            || found.GetConstructors() is not [var constructor] || constructor.GetParameters() is not [var parameter])
        {
            faults.Add($"{type.Name}.{field.Name} is no case of the C# type {_name}; "
                + $"write there: sealed record {name}({InputTypes.Wanted(wanted)} Value) : {_name}.");
            return null;
        }

        var member = MemberType.Written(_nullability.Create(parameter));
        if (types.Fits(wanted, member))
            return new(found, constructor, [new(field, member, parameter, null)]);
        faults.Add($"{type.Name}.{field.Name} is {field.Type} in the schema, but {_name}.{name} takes {member}; write {InputTypes.Wanted(wanted)}.");
        return null;
    }
}
