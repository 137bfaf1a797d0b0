using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No two directives have the same name.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
internal sealed class UniqueDirectiveNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var (first, again) in Repeats.Of(definitions.Directives.Select(directive => directive.Name)))
            faults.Report(Rule, $"The directive @{again.Value} is defined more than once.", first, again);
    }
}
