using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionsRuleTests
{
    [Fact]
    public void Fields_of_objects_and_interfaces() => ExpectValid<FieldSelectionsRule>(
        """{ village { motto } place { name } }""");

    [Fact]
    public void The_name_of_the_type_on_every_type_with_fields() => ExpectValid<FieldSelectionsRule>(
        """{ __typename neighbor { __typename } place { __typename } village { __typename } }""");

    [Fact]
    public void The_schema_at_the_root_of_queries() => ExpectValid<FieldSelectionsRule>(
        """{ __schema { types { name } } __type(name: "City") { name } }""");

    [Fact]
    public void Nothing_is_known_below_an_unknown_field() => ExpectErrors<FieldSelectionsRule>(
        """{ nothing { anything { atAll } ... on Nothing { something } } }""",
        """1:3 The type "Query" has no field "nothing".""");

    [Fact]
    public void A_field_that_the_type_lacks_is_an_error() => ExpectErrors<FieldSelectionsRule>(
        """{ village { mayor { name } } town { name } }""",
        """1:13 The type "Village" has no field "mayor".""",
        """1:30 The type "Query" has no field "town".""");

    [Fact]
    public void A_field_of_an_object_is_none_of_its_interface() => ExpectErrors<FieldSelectionsRule>(
        """{ place { people } }""",
        """1:11 The type "Place" has no field "people".""");

    [Fact]
    public void A_union_has_no_fields_of_its_own() => ExpectErrors<FieldSelectionsRule>(
        """{ neighbor { name } }""",
        """1:14 The type "Neighbor" has no field "name".""");

    [Fact]
    public void An_alias_does_not_make_a_field() => ExpectErrors<FieldSelectionsRule>(
        """{ village { motto: mayor } }""",
        """1:13 The type "Village" has no field "mayor".""");

    [Fact]
    public void A_known_type_below_an_unknown_field_is_looked_at_again() => ExpectErrors<FieldSelectionsRule>(
        """{ nothing { ... on Village { mayor } } }""",
        """1:3 The type "Query" has no field "nothing".""",
        """1:30 The type "Village" has no field "mayor".""");

    [Fact]
    public void The_schema_is_not_selected_elsewhere() => ExpectErrors<FieldSelectionsRule>(
        """mutation { __schema { types { name } } }""",
        """1:12 The type "Mutation" has no field "__schema".""");

    [Fact]
    public void In_fragments_the_type_is_that_of_the_fragment() => ExpectErrors<FieldSelectionsRule>(
        """{ place { ...F ... on City { motto } ... { motto } } } fragment F on Village { mayor { name } }""",
        """1:30 The type "City" has no field "motto".""",
        """1:44 The type "Place" has no field "motto".""",
        """1:80 The type "Village" has no field "mayor".""");
}
