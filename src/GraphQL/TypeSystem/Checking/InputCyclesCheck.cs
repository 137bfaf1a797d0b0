using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No input object requires itself, on whatever way: no value of it could ever end.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References.</remarks>
internal sealed class InputCyclesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var (type, fields) in new Cycles<InputObjectType, InputValue>(Required).From(subject.Types.OfType<InputObjectType>()))
        {
            var way = string.Join('.', fields.Select(field => field.Name));
            faults.Report(Rule, $"A value of {type} would never end: it requires itself through {way}.", fields.Select(field => field.Definition));
        }
    }

    private static IEnumerable<(InputValue Step, InputObjectType Target)> Required(InputObjectType type) =>
        from field in type.Fields
        let target = (field.Type as NonNullType)?.OfType as InputObjectType
        where target is not null
        select (field, target);
}
