using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Directives are applied where they may stand.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations.</remarks>
internal sealed class DirectiveLocationsCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var known = KnownDirective.ByName(definitions);
        foreach (var site in DirectiveSite.Of(definitions))
        {
            foreach (var directive in site.Directives)
            {
                var name = directive.Name.Value;
                if (known.GetValueOrDefault(name) is { } found && !found.Locations.HasFlag(site.Location))
                    faults.Report(Rule, $"The directive @{name} may not stand on {DirectiveLocationNames.Of(site.Location).Single()}.", directive);
            }
        }
    }
}
