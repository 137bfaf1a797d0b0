using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Tests.TypeSystem;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.Guarding.Definitions;

public sealed class GuardDirectivesTests
{
    [Fact]
    public void The_definitions_are_part_of_a_schema_that_holds_their_text()
    {
        var directives = Schemas.Build(GuardDirectives.Text + " type Query { a: Int }").Directives;

        directives.Take(3).Select(directive => $"@{directive.Name}({string.Join(", ", directive.Arguments)}) on {directive.Locations}").ShouldBe([
            $"@{GuardDirectives.Authenticated}() on {DirectiveLocations.Object | DirectiveLocations.FieldDefinition}",
            $"@{GuardDirectives.Requires}(role: [String!]!) on {DirectiveLocations.Object | DirectiveLocations.FieldDefinition}",
            $"@{GuardDirectives.Cost}(weight: Int!, sizedBy: [String!], assumedSize: Int) on {DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition}",
        ]);
    }
}
