using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Finds the C# member of a field: a method of a class of fields, else a property of the object.</summary>
/// <param name="classes">The classes of fields.</param>
/// <param name="methods">Holds methods against fields.</param>
/// <param name="properties">Holds properties against fields.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class FieldMatch(FieldClasses classes, MethodMatch methods, PropertyMatch properties, ICollection<string> faults)
{
    /// <summary>What enters the field into an executable schema; null where there are faults.</summary>
    public Action<ExecutableSchemaBuilder, MethodCompiler>? Match(FieldPlace place)
    {
        var found = classes.Of(place.Type.Name, place.Field.Name);
        if (found.Length > 1)
        {
            faults.Add($"{place.Coordinate} may be any of {string.Join(" and ", found.Select(CSharpText.Of))}; leave one.");
            return null;
        }

        if (found is [var method])
            return methods.Match(place, method) is { } bound ? (builder, compiler) => Add(builder, compiler, place, bound) : null;
        if (place.Model is { } model)
            return properties.Match(place, model) is { } property ? (builder, _) => PropertyCompiler.Add(builder, place, property) : null;

        var name = MemberNames.Pascal(place.Field.Name);
        faults.Add($"{place.Coordinate} is nothing in C#; write a method {name} or {name}Async in a class marked [GraphQLFields(\"{place.Type.Name}\")].");
        return null;
    }

    private static void Add(ExecutableSchemaBuilder builder, MethodCompiler compiler, FieldPlace place, BoundMethod bound)
    {
        if (bound is { IsPure: true, Parameters.Length: 1 } && !bound.Result.Is(typeof(FieldOutcome<>)))
            PropertyCompiler.Add(builder, place, bound.Method);
        else
            builder.Field(place.Type.Name, place.Field.Name, compiler.Compile(place, bound));
    }
}
