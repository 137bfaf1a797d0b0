using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No two types have the same name.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
internal sealed class UniqueTypeNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var (first, again) in Repeats.Of(definitions.Types.Select(type => type.Name)))
            faults.Report(Rule, $"The type {again.Value} is defined more than once.", first, again);
    }
}
