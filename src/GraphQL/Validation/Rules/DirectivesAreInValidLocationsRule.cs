using Fadu.GraphQL.TypeSystem.Types;
using Fadu.GraphQL.Validation.Walking;

namespace Fadu.GraphQL.Validation.Rules;

/// <summary>A directive stands where its definition allows it.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations.</remarks>
internal sealed class DirectivesAreInValidLocationsRule : ValidationRule, IRuleFor<DirectivePlace>
{
    public void Check(DirectivePlace subject, DocumentWalk walk)
    {
        foreach (var node in subject.Directives)
        {
            if (walk.Schema.Directives.Find(node.Name.Value) is { } directive && !directive.Locations.HasFlag(subject.Location))
                Report(walk, $"The directive \"{directive}\" cannot stand {PlaceOf(subject.Location)}.", node);
        }
    }

    private static string PlaceOf(DirectiveLocations location) => location switch
    {
        DirectiveLocations.Query => "at a query",
        DirectiveLocations.Mutation => "at a mutation",
        DirectiveLocations.Subscription => "at a subscription",
        DirectiveLocations.Field => "at a field",
        DirectiveLocations.FragmentDefinition => "at a fragment",
        DirectiveLocations.FragmentSpread => "where a fragment is spread",
        DirectiveLocations.InlineFragment => "at an inline fragment",
        _ => "at a variable",
    };
}
