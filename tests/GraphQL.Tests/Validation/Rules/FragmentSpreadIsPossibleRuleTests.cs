using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadIsPossibleRuleTests
{
    [Fact]
    public void The_same_type_and_types_above_and_below() => ExpectValid<FragmentSpreadIsPossibleRule>(
        """
        { place { ... on Place { id } ... on City { id } ... on Named { name } ... on Neighbor { ... on Village
        { motto } } } village { ...F } } fragment F on Named { name }
        """);

    [Fact]
    public void Interfaces_and_unions_with_a_common_object() => ExpectValid<FragmentSpreadIsPossibleRule>(
        """{ named { ... on Neighbor { __typename } ... on Citizen { __typename } } }""");

    [Fact]
    public void Nothing_is_known_of_unknown_types() => ExpectValid<FragmentSpreadIsPossibleRule>(
        """
        { nothing { ... on City { id } } village { ... on Town { id } ... on Unit { id } ...F ...Missing } }
        fragment F on Town { id }
        """);

    [Fact]
    public void Objects_of_another_type() => ExpectErrors<FragmentSpreadIsPossibleRule>(
        """{ village { ... on City { id } ...F } } fragment F on Person { name }""",
        """1:13 Here a fragment never applies: no "Village" is a "City".""",
        """1:32 Here the fragment "F" never applies: no "Village" is a "Person".""");

    [Fact]
    public void A_union_without_the_object_and_an_interface_that_it_lacks() => ExpectErrors<FragmentSpreadIsPossibleRule>(
        """
        { village { ... on Citizen { __typename } } citizen { ... on Place { id } ... on Neighbor { __typename }
        } }
        """,
        """1:13 Here a fragment never applies: no "Village" is a "Citizen".""",
        """1:55 Here a fragment never applies: no "Citizen" is a "Place".""",
        """1:75 Here a fragment never applies: no "Citizen" is a "Neighbor".""");

    [Fact]
    public void The_type_of_an_inline_fragment_without_one_is_the_one_around() => ExpectErrors<FragmentSpreadIsPossibleRule>(
        """{ village { ... { ... on City { id } } } }""",
        """1:19 Here a fragment never applies: no "Village" is a "City".""");
}
