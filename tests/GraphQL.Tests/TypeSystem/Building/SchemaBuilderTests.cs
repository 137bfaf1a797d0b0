using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem.Building;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Definitions_become_types_in_the_order_of_the_document()
    {
        var schema = Schemas.Build("""
            "All there is."
            schema { query: Root }
            type Root implements Node { id: ID! units(first: Int = 10, level: Level = CITY, filter: Filter): [Unit!]! }
            interface Node { id: ID! }
            "A unit."
            type Unit implements Node { id: ID!, population: Long, old: String @deprecated(reason: "Use id.") older: Int @deprecated }
            union Anything = Root | Unit
            enum Level { CITY COUNTY @deprecated }
            input Filter @oneOf { name: String level: Level }
            scalar Long @specifiedBy(url: "https://example.org/long")
            directive @cost(weight: Int! = 1) repeatable on FIELD_DEFINITION | OBJECT
            """);

        schema.Types.Select(type => type.Name).ShouldBe([
            "Root", "Node", "Unit", "Anything", "Level", "Filter", "Long", "Int", "String", "Boolean", "ID",
            "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"]);
        schema.Directives.Select(directive => directive.Name).ShouldBe(["cost", "skip", "include", "deprecated", "specifiedBy", "oneOf"]);
        schema.Description.ShouldBe("All there is.");
        schema.QueryType.ShouldBe(schema.Types.Find("Root"));
        (schema.MutationType, schema.SubscriptionType).ShouldBe((null, null));

        var root = schema.QueryType.ShouldNotBeNull();
        root.Fields.Select(field => field.ToString()).ShouldBe(["id: ID!", "units: [Unit!]!"]);
        root.Fields[1].Arguments.Select(argument => argument.ToString()).ShouldBe(["first: Int", "level: Level", "filter: Filter"]);
        root.Fields[1].Arguments[0].DefaultValue.ShouldBeOfType<IntValueNode>().Text.ShouldBe("10");
        root.Interfaces.ShouldBe([(InterfaceType)schema.Types.Find("Node")!]);

        var unit = schema.Types.Find("Unit").ShouldBeOfType<ObjectType>();
        unit.Description.ShouldBe("A unit.");
        unit.Fields.Select(field => field.DeprecationReason).ShouldBe([null, null, "Use id.", "No longer supported"]);
        schema.Types.Find("Anything").ShouldBeOfType<UnionType>().Members.ShouldBe([root, unit]);
        schema.Types.Find("Level").ShouldBeOfType<EnumType>().Values.Select(value => (value.Name, value.DeprecationReason))
            .ShouldBe([("CITY", null), ("COUNTY", "No longer supported")]);
        schema.Types.Find("Filter").ShouldBeOfType<InputObjectType>().IsOneOf.ShouldBeTrue();
        var cost = schema.Directives[0];
        (cost.IsRepeatable, cost.Locations).ShouldBe((true, DirectiveLocations.FieldDefinition | DirectiveLocations.Object));
        var scalar = schema.Types.Find("Long").ShouldBeOfType<ScalarType>();
        (scalar.SpecifiedByUrl, scalar.Coercion).ShouldBe(("https://example.org/long", WellKnownScalars.Long));
    }

    [Fact]
    public void Extensions_are_added_wherever_they_stand()
    {
        var schema = Schemas.Build("""
            extend type Query implements Node { id: ID! }
            extend schema { mutation: Changes }
            schema { query: Query }
            type Query { a: Kind }
            interface Node { id: ID! }
            extend interface Node @tag { name: String }
            extend type Query { name: String b(of: In): Either }
            type Changes { a: Int }
            enum Kind { A } extend enum Kind { B }
            union Either = Query extend union Either = Changes
            input In { a: Int } extend input In { b: Int }
            scalar Any extend scalar Any @specifiedBy(url: "u")
            directive @tag on INTERFACE
            """);

        schema.QueryType.ShouldNotBeNull().Fields.Select(field => field.Name).ShouldBe(["a", "id", "name", "b"]);
        schema.MutationType.ShouldBe(schema.Types.Find("Changes"));
        schema.Types.Find("Kind").ShouldBeOfType<EnumType>().Values.Select(value => value.Name).ShouldBe(["A", "B"]);
        schema.Types.Find("Either").ShouldBeOfType<UnionType>().Members.Select(member => member.Name).ShouldBe(["Query", "Changes"]);
        schema.Types.Find("In").ShouldBeOfType<InputObjectType>().Fields.Select(field => field.Name).ShouldBe(["a", "b"]);
        schema.Types.Find("Any").ShouldBeOfType<ScalarType>().SpecifiedByUrl.ShouldBe("u");
        var node = schema.Types.Find("Node").ShouldBeOfType<InterfaceType>();
        node.Directives.Select(directive => directive.Name.Value).ShouldBe(["tag"]);
        schema.PossibleTypes(node).ShouldBe([schema.QueryType]);
    }

    [Fact]
    public void Operations_begin_at_the_default_names_where_there_is_no_schema_definition()
    {
        var schema = Schemas.Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");

        new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.Select(type => type?.Name)
            .ShouldBe(["Query", "Mutation", "Subscription"]);
    }

    [Fact]
    public void A_schema_definition_names_all_roots_that_there_are() =>
        Schemas.Build("schema { query: Query } type Query { a: Int } type Mutation { a: Int }").MutationType.ShouldBeNull();

    [Fact]
    public void Standard_scalars_are_there_only_where_something_uses_them() =>
        Schemas.Build("type Query { a: Boolean }").Types.TakeWhile(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .Select(type => type.Name).ShouldBe(["Query", "String", "Boolean"]);

    [Fact]
    public void A_standard_scalar_or_directive_may_be_defined_again()
    {
        var schema = Schemas.Build("type Query { a: Int } scalar Int directive @skip(if: Boolean!) on FIELD");

        schema.Types.Count(type => type.Name == "Int").ShouldBe(1);
        schema.Directives.Select(directive => directive.Name).ShouldBe(["skip", "include", "deprecated", "specifiedBy", "oneOf"]);
        schema.Directives[0].Locations.ShouldBe(DirectiveLocations.Field);
    }

    [Fact]
    public void Text_that_is_no_document_gives_the_error_of_parsing()
    {
        var result = SchemaBuilder.Build(Source.FromText("type {", "test"), WellKnownScalars.ByName);

        result.Succeeded.ShouldBeFalse();
        result.Errors.Select(error => error.Code).ShouldBe([ErrorCodes.SyntaxError]);
    }
}
