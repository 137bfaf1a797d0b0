using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class LeafFieldSelectionsRuleTests
{
    [Fact]
    public void Leaves_without_and_objects_with_fields() => ExpectValid<LeafFieldSelectionsRule>(
        """{ count village { motto } }""");

    [Fact]
    public void An_unknown_field_may_be_either() => ExpectValid<LeafFieldSelectionsRule>(
        """{ nothing more { something } }""");

    [Fact]
    public void A_leaf_with_fields_is_an_error() => ExpectErrors<LeafFieldSelectionsRule>(
        """{ village { motto { text } people { count } } }""",
        """1:19 Nothing can be selected of the field "motto": its type "String" has no fields.""",
        """1:35 Nothing can be selected of the field "people": its type "Int" has no fields.""");

    [Fact]
    public void An_object_an_interface_and_a_union_without_fields_are_errors() => ExpectErrors<LeafFieldSelectionsRule>(
        """{ village place neighbor places }""",
        """1:3 Fields must be selected of the field "village", whose type is "Village".""",
        """1:11 Fields must be selected of the field "place", whose type is "Place".""",
        """1:17 Fields must be selected of the field "neighbor", whose type is "Neighbor".""",
        """1:26 Fields must be selected of the field "places", whose type is "[Place!]".""");
}
