using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Filling in the defaults of input objects comes to an end.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle().</remarks>
internal sealed class DefaultCyclesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        var coordinates = subject.InputFields
            .Where(field => field.Input.DefaultValue is not null)
            .ToDictionary(field => field.Input, field => field.Coordinate);
        foreach (var (field, steps) in new Cycles<InputValue, InputValue>(FilledInBy).From(coordinates.Keys))
        {
            var way = string.Join(", ", steps.Select(step => coordinates[step]));
            var message = $"The default of {coordinates[field]} would never end: it is filled in by the defaults of {way}.";
            faults.Report(Rule, message, steps.Select(step => step.Definition));
        }
    }

    private static IEnumerable<(InputValue Step, InputValue Target)> FilledInBy(InputValue field) =>
        Omitted(field.DefaultValue!, field.Type).Select(target => (field, target));

    // The fields of a literal, and of literals in it, whose defaults are filled in because it leaves them out.
    private static IEnumerable<InputValue> Omitted(ValueNode literal, GraphQLType type) => (literal, type.Named) switch
    {
        (ListValueNode list, _) => list.Values.SelectMany(item => Omitted(item, type)),
        (ObjectValueNode fields, InputObjectType input) => input.Fields.SelectMany(field => Omitted(fields, field)),
        _ => [],
    };

    private static IEnumerable<InputValue> Omitted(ObjectValueNode literal, InputValue field)
    {
        if (literal.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given)
            return Omitted(given.Value, field.Type);
        return field.DefaultValue is not null && field.Type.Named is InputObjectType ? [field] : [];
    }
}
