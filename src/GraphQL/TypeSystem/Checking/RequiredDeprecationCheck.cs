namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>What must be given is not deprecated: nobody could follow the advice.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec--deprecated.</remarks>
internal sealed class RequiredDeprecationCheck : SchemaCheck
{
    public override void Check(CheckedSchema subject, SchemaFaults faults)
    {
        foreach (var (coordinate, input) in subject.Inputs.Where(one => one.Input is { IsRequired: true, DeprecationReason: not null }))
        {
            var deprecated = input.Directives.FirstOrDefault(directive => directive.Name.Value == "deprecated");
            faults.Report(Rule, $"{coordinate} is deprecated, but required.", deprecated, input.Definition?.Type);
        }
    }
}
