namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Arguments and fields of input objects have input types.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Arguments and #sec-Input-Objects.Type-Validation.</remarks>
internal sealed class InputTypesCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var (coordinate, input) in subject.FieldArguments.Concat(subject.InputFields).Where(one => !one.Input.Type.IsInput))
            faults.Report(Rule, $"The type of {coordinate} is {input.Type}, which is no input type.", input.Definition?.Type);
        foreach (var (coordinate, input) in subject.DirectiveArguments.Where(one => !one.Input.Type.IsInput))
            faults.Report(Rule, $"The type of {coordinate} is {input.Type}, which is no input type.", input.Definition);
    }
}
