using System.Collections.Immutable;
using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Outputs;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Holds a method against its field.</summary>
/// <param name="parameters">Holds its parameters against the field's arguments.</param>
/// <param name="outputs">Which C# types the values of fields may have.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class MethodMatch(ParameterMatch parameters, OutputTypes outputs, ICollection<string> faults)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The method with all that is known of it; complete only where no fault was found.</summary>
    /// <param name="place">The field.</param>
    /// <param name="method">The method.</param>
    public BoundMethod? Match(FieldPlace place, MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
        {
            faults.Add($"{place.Coordinate} is {CSharpText.Of(method)}, which has type parameters of its own; take them away.");
            return null;
        }

        if (Parents(place, method) is not { } parents)
        {
            faults.Add($"{place.Coordinate} is {CSharpText.Of(method)}, which does not take what it is a field of; "
                + $"write IReadOnlyList<{CSharpText.Of(place.Model!)}> parents as its first parameter, "
                + $"or {CSharpText.Of(place.Model!)} parent where it only calculates.");
            return null;
        }

        var result = new MethodResult(MemberType.Read(_nullability.Create(method.ReturnParameter)), parents, place.IsSubscription);
        var found = parameters.Match(place, method, parents);
        if (parents == ParentStyle.One && (result.IsAwaited || !Calculates(found)))
            faults.Add($"{place.Coordinate} is {CSharpText.Of(method)}, which waits or takes more than its object and its arguments, for one object at a time; "
                + $"take IReadOnlyList<{CSharpText.Of(place.Model!)}> and give {MethodResult.Batch(outputs.Wanted(place.Field.Type))}.");
        else if (!result.Fits(outputs, place.Field.Type))
            faults.Add($"{place.Coordinate} is {place.Field.Type} in the schema, but {CSharpText.Of(method)} gives {result.Declared}; "
                + $"write {result.Wanted(outputs.Wanted(place.Field.Type))}.");
        return new(method, parents, found, result.Inner, result.IsAwaited);
    }

    private static ParentStyle? Parents(FieldPlace place, MethodInfo method)
    {
        if (place.Model is not { } model)
            return ParentStyle.None;
        if (method.GetParameters() is not [{ ParameterType: var first }, ..])
            return null;
        if (first.IsAssignableFrom(model))
            return ParentStyle.One;
        return first.IsGenericType && first.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && first.GetGenericArguments()[0].IsAssignableFrom(model)
            ? ParentStyle.All
            : null;
    }

    // A request leads to its services, and they to whatever can be loaded.
    private static bool Calculates(ImmutableArray<MethodParameter> found) =>
        found.All(parameter => parameter.Kind is not (ParameterKind.Service or ParameterKind.Token or ParameterKind.Context));
}
