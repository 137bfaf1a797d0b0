using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A directive is applied once, unless it may be repeated; a definition and its extensions count together.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location.</remarks>
internal sealed class UniqueDirectivesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var known = KnownDirective.ByName(definitions);
        var applied = new Dictionary<(object Element, string Name), DirectiveNode>();
        foreach (var site in DirectiveSite.Of(definitions))
        {
            foreach (var directive in site.Directives)
            {
                var name = directive.Name.Value;
                if (known.GetValueOrDefault(name) is { IsRepeatable: false } && !applied.TryAdd((site.Element, name), directive))
                    faults.Report(Rule, $"The directive @{name} may stand here only once.", applied[(site.Element, name)], directive);
            }
        }
    }
}
