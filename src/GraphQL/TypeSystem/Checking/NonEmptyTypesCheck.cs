using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Types other than scalars have at least one field, value or member.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Objects.Type-Validation and that of the other kinds.</remarks>
internal sealed class NonEmptyTypesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var type in subject.Types)
        {
            var (count, what) = type switch
            {
                FieldsType fields => (fields.Fields.Count, "fields"),
                InputObjectType input => (input.Fields.Count, "fields"),
                EnumType @enum => (@enum.Values.Count, "values"),
                // Counted as they are written: a member that is no object is another fault.
                UnionType => (type.Definitions.Sum(part => DefinitionParts.Members(part).Length), "members"),
                _ => (1, ""),
            };
            if (count == 0)
                faults.Report(Rule, $"{type} has no {what}.", type.Definitions);
        }
    }
}
