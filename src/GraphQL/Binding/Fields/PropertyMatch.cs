using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Outputs;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Finds the property of a field and holds it against the field.</summary>
/// <param name="outputs">Which C# types the values of fields may have.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class PropertyMatch(OutputTypes outputs, ICollection<string> faults)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The property; null where none fits, which then is a fault.</summary>
    public PropertyInfo? Match(FieldPlace place, Type model)
    {
        var name = MemberNames.Pascal(place.Field.Name);
        PropertyInfo[] found = [.. Properties(model).Where(property => property.Name == name)];
        if (Fault(place, model, name, found) is not { } fault)
            return found[0];
        faults.Add($"{place.Coordinate} {fault}");
        return null;
    }

    private string? Fault(FieldPlace place, Type model, string name, PropertyInfo[] found)
    {
        if (found.Length == 0)
        {
            var property = place.Field.Arguments.Count > 0 ? "" : $"a property {outputs.Wanted(place.Field.Type)} {name} of {CSharpText.Of(model)}, or ";
            return $"is nothing in C#; write {property}a method {name} or {name}Async in a class marked [GraphQLFields(\"{place.Type.Name}\")].";
        }

        if (found.Length > 1)
            return $"may be any of {string.Join(" and ", found.Select(property => $"{CSharpText.Of(property.DeclaringType!)}.{name}"))}; leave one.";
        if (place.Field.Arguments.Count > 0)
        {
            return $"takes arguments, but {CSharpText.Of(model)}.{name} is a property; "
                + $"write a method {name} in a class marked [GraphQLFields(\"{place.Type.Name}\")].";
        }

        var type = MemberType.Read(_nullability.Create(found[0]));
        return outputs.Fits(place.Field.Type, type)
            ? null
            : $"is {place.Field.Type} in the schema, but {CSharpText.Of(model)}.{name} is {type}; write {outputs.Wanted(place.Field.Type)}.";
    }

    // A property that hides another of its name takes its place; those of unrelated interfaces stand side by side.
    private static IEnumerable<PropertyInfo> Properties(Type model) =>
        (model.IsInterface ? model.GetInterfaces().Append(model).SelectMany(one => one.GetProperties()) : model.GetProperties())
            .Where(property => property.GetMethod is { IsPublic: true, IsStatic: false } && property.GetIndexParameters().Length == 0)
            .GroupBy(property => property.Name)
            .SelectMany(same => same.Where(one => !same.Any(other => other != one && one.DeclaringType!.IsAssignableFrom(other.DeclaringType))));
}
