using System.Reflection;
using System.Runtime.CompilerServices;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Finds for each field of an input object the parameter of the constructor, or the property, that takes its value.</summary>
/// <param name="type">The input object.</param>
/// <param name="csharp">The C# type: with one public constructor.</param>
/// <param name="types">Which C# types the fields may have.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class RecordMatch(InputObjectType type, Type csharp, InputTypes types, ICollection<string> faults)
{
    private readonly NullabilityInfoContext _nullability = new();
    private readonly string _name = CSharpText.Of(csharp);

    /// <summary>The record; complete only where no fault was found.</summary>
    public InputRecord Match()
    {
        var constructors = csharp.GetConstructors();
        if (constructors.Length > 1 || (constructors.Length == 0 && csharp.IsClass))
        {
            faults.Add($"{type.Name} is the C# type {_name}, which has {constructors.Length} public constructors; leave one.");
            return new(csharp, null, []);
        }

        var constructor = constructors.SingleOrDefault();
        InputMember[] members = [.. OfParameters(constructor), .. OfProperties(constructor)];
        foreach (var field in type.Fields.Where(field => !members.Any(member => ReferenceEquals(member.Field, field))))
            faults.Add($"{type.Name}.{field.Name} is no member of the C# type {_name}; "
                + $"write {InputTypes.Wanted(field.Type)} {MemberNames.Pascal(field.Name)} there.");
        foreach (var member in members.Where(member => !types.Fits(member.Field, member.Type)))
            faults.Add($"{type.Name}.{member.Field.Name} is {member.Field.Type} in the schema, but {_name}.{member.Name} takes {member.Type}; "
                + $"write {InputTypes.Wanted(member.Field.Type)}.");
        return new(csharp, constructor, [.. members]);
    }

    private IEnumerable<InputMember> OfParameters(ConstructorInfo? constructor)
    {
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            if (FieldOf(parameter.Name!) is { } field)
                yield return new(field, MemberType.Written(_nullability.Create(parameter)), parameter, null);
            else
                AddStray(MemberNames.Pascal(parameter.Name!));
        }
    }

    private IEnumerable<InputMember> OfProperties(ConstructorInfo? constructor)
    {
        var taken = constructor?.GetParameters().Select(parameter => MemberNames.Pascal(parameter.Name!)).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var property in csharp.GetProperties().Where(one => one.SetMethod is { IsPublic: true, IsStatic: false } && !taken.Contains(one.Name)))
        {
            if (FieldOf(property.Name) is { } field)
                yield return new(field, MemberType.Written(_nullability.Create(property)), null, property);
            else if (property.IsDefined(typeof(RequiredMemberAttribute)))
                AddStray(property.Name);
        }
    }

    private void AddStray(string member) =>
        faults.Add($"{_name}.{member} is no field of the input {type.Name}; write it into the schema, or take it away.");

    private InputValue? FieldOf(string member) => type.Fields.FirstOrDefault(field => MemberNames.Pascal(field.Name) == MemberNames.Pascal(member));
}
