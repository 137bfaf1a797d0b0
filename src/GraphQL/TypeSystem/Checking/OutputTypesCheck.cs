using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Fields of objects and interfaces have output types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Objects.Type-Validation and #sec-Interfaces.Type-Validation.</remarks>
internal sealed class OutputTypesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var type in subject.Types.OfType<FieldsType>())
        {
            foreach (var field in type.Fields.Where(field => !field.Type.IsOutput))
                faults.Report(Rule, $"The type of {type}.{field.Name} is {field.Type}, which is no output type.", field.Definition?.Type);
        }
    }
}
