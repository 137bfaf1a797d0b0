using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class RequiredArgumentsRuleTests
{
    [Fact]
    public void Required_arguments_are_given() => ExpectValid<RequiredArgumentsRule>(
        """{ city(id: 1) { name @skip(if: true) } }""");

    [Fact]
    public void An_argument_with_a_default_can_be_left_out() => ExpectValid<RequiredArgumentsRule>(
        """{ places { id } village { motto @note } }""");

    [Fact]
    public void A_variable_or_null_counts_as_given() => ExpectValid<RequiredArgumentsRule>(
        """query ($id: ID!) { city(id: $id) { name } other: city(id: null) { name } }""");

    [Fact]
    public void Nothing_is_known_of_unknown_fields_and_directives() => ExpectValid<RequiredArgumentsRule>(
        """{ nothing @what { more } }""");

    [Fact]
    public void A_missing_argument_of_a_field() => ExpectErrors<RequiredArgumentsRule>(
        """{ city { name } }""",
        """1:3 The field "city" needs its argument "id" of the type "ID!".""");

    [Fact]
    public void A_missing_argument_of_a_directive() => ExpectErrors<RequiredArgumentsRule>(
        """query ($v: Int @limit) { village { motto @skip @include count(n: $v) } }""",
        """1:16 The directive "@limit" needs its argument "rows" of the type "Int!".""",
        """1:42 The directive "@skip" needs its argument "if" of the type "Boolean!".""",
        """1:48 The directive "@include" needs its argument "if" of the type "Boolean!".""");
}
