using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>The fields of a OneOf input object may all be left out, and none has a default.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation.</remarks>
internal sealed class OneOfFieldsCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var type in subject.Types.OfType<InputObjectType>().Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.IsNonNull)
                    faults.Report(Rule, $"{type}.{field.Name} is {field.Type}, but a field of a OneOf input object may be left out.", field.Definition?.Type);
                if (field.DefaultValue is not null)
                    faults.Report(Rule, $"{type}.{field.Name} has a default, but a field of a OneOf input object has none.", field.Definition);
            }
        }
    }
}
