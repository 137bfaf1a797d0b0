using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Every directive that is applied is defined.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-Defined.</remarks>
internal sealed class KnownDirectivesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var known = KnownDirective.ByName(definitions);
        foreach (var directive in DirectiveSite.Of(definitions).SelectMany(site => site.Directives))
        {
            if (!known.ContainsKey(directive.Name.Value))
                faults.Report(Rule, $"There is no directive @{directive.Name.Value}.", directive);
        }
    }
}
