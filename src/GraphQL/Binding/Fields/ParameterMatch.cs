using System.Collections.Immutable;
using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Inputs;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Holds the parameters of methods against the arguments of their fields.</summary>
/// <param name="inputs">Which C# types arguments may have.</param>
/// <param name="isService">Whether a type is registered as a service.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ParameterMatch(InputTypes inputs, Func<Type, bool> isService, ICollection<string> faults)
{
    private readonly NullabilityInfoContext _nullability = new();

    /// <summary>The parameters in order; complete only where no fault was found.</summary>
    public ImmutableArray<MethodParameter> Match(FieldPlace place, MethodInfo method, ParentStyle parents)
    {
        var all = method.GetParameters();
        var found = all.Select((parameter, index) => index == 0 && parents != ParentStyle.None
            ? new(parameter.ParameterType, ParameterKind.Parent, -1)
            : Match(place, method, parameter)).OfType<MethodParameter>().ToImmutableArray();
        foreach (var argument in place.Field.Arguments.Where((_, index) => !found.Any(parameter => parameter.Argument == index)))
            faults.Add($"{place.CoordinateOf(argument)} has no parameter in {CSharpText.Of(method)}; write {InputTypes.Wanted(argument.Type)} {argument.Name}.");
        return found;
    }

    private MethodParameter? Match(FieldPlace place, MethodInfo method, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
            return new(type, ParameterKind.Token, -1);
        if (type == typeof(RequestContext))
            return new(type, ParameterKind.Context, -1);
        if (parameter.IsDefined(typeof(ServiceAttribute)))
            return OfService(method, type);
        return place.Field.Arguments.Find(parameter.Name!) is { } argument
            ? OfArgument(place, method, parameter, argument)
            : Unknown(place, method, parameter);
    }

    private MethodParameter OfService(MethodInfo method, Type type)
    {
        if (!isService(type))
            faults.Add($"{CSharpText.Of(method)} takes the service {CSharpText.Of(type)}, which is not registered; register it.");
        return new(type, ParameterKind.Service, -1);
    }

    private MethodParameter OfArgument(FieldPlace place, MethodInfo method, ParameterInfo parameter, InputValue argument)
    {
        var given = MemberType.Written(_nullability.Create(parameter));
        if (parameter.ParameterType.IsByRef)
            faults.Add($"{CSharpText.Of(method)} takes {parameter.Name} by reference; take it by value.");
        else if (!inputs.Fits(argument, given))
            faults.Add($"{place.CoordinateOf(argument)} is {argument.Type} in the schema, but {CSharpText.Of(method)} takes {given} {parameter.Name}; "
                + $"write {InputTypes.Wanted(argument.Type)} {parameter.Name}.");
        return new(parameter.ParameterType, ParameterKind.Argument, place.Field.Arguments.TakeWhile(one => !ReferenceEquals(one, argument)).Count());
    }

    private MethodParameter? Unknown(FieldPlace place, MethodInfo method, ParameterInfo parameter)
    {
        faults.Add($"{CSharpText.Of(method)} takes {parameter.Name}, which is no argument of {place.Coordinate}; "
            + "write it into the schema, mark it [Service], or take it away.");
        return null;
    }
}
