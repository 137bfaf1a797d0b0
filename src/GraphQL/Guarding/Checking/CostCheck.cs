using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Checking;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Guarding.Checking;

/// <summary>Checks each use of <c>@cost</c> by itself: its numbers, and whether its arguments can say how many items come.</summary>
internal static class CostCheck
{
    private const string Rule = "Cost";

    public static void Run(FieldsType type, Field field, SchemaFaults faults)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        foreach (var argument in field.Arguments)
            CheckWeight($"{coordinate}({argument.Name}:)", argument, faults);
        if (DirectiveArguments.Find(field.Directives, GuardDirectives.Cost) is not { } cost)
            return;

        if (DirectiveArguments.Int(cost, "weight") is < 0 and var weight)
            faults.Report(Rule, $"{coordinate} has the weight {weight}; the least is 0.", cost);
        if (DirectiveArguments.Int(cost, "assumedSize") is < 1 and var size)
            faults.Report(Rule, $"{coordinate} has the assumed size {size}; the least is 1.", cost);

        var sizedBy = DirectiveArguments.Strings(cost, "sizedBy");
        foreach (var name in sizedBy)
            CheckArgument(coordinate, field, name, cost, faults);
        if (!sizedBy.IsEmpty && DirectiveArguments.Int(cost, "assumedSize") is null && !sizedBy.Any(name => AlwaysHasValue(field, name)))
            faults.Report(Rule, $"{coordinate} has no assumed size, though none of the arguments that size it must have a value.", cost);
    }

    private static void CheckWeight(string coordinate, InputValue argument, SchemaFaults faults)
    {
        if (DirectiveArguments.Find(argument.Directives, GuardDirectives.Cost) is not { } cost)
            return;
        if (DirectiveArguments.Int(cost, "weight") is < 0 and var weight)
            faults.Report(Rule, $"{coordinate} has the weight {weight}; the least is 0.", cost);
        if (DirectiveArguments.Int(cost, "assumedSize") is not null || !DirectiveArguments.Strings(cost, "sizedBy").IsEmpty)
            faults.Report(Rule, $"{coordinate} says a size, which only fields have.", cost);
    }

    private static void CheckArgument(string coordinate, Field field, string name, DirectiveNode cost, SchemaFaults faults)
    {
        if (field.Arguments.Find(name) is not { } argument)
            faults.Report(Rule, $"{coordinate} is sized by {name}, but has no such argument.", cost);
        else if (!Counts(argument.Type.Nullable))
            faults.Report(Rule, $"{coordinate} is sized by {name}, which is neither a whole number nor a list, but {argument.Type}.", cost);
    }

    private static bool Counts(GraphQLType type) => type is ListType or ScalarType { Name: "Int" or "Long" };

    // An argument that is not null, or whose default is not, may still be given as null where its type allows it.
    private static bool AlwaysHasValue(Field field, string name) => field.Arguments.Find(name) is { Type.IsNonNull: true };
}
