using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentUniquenessRuleTests
{
    [Fact]
    public void Different_arguments_and_the_same_ones_elsewhere() => ExpectValid<ArgumentUniquenessRule>(
        """{ city(id: 1) { area(unit: HA) } other: city(id: 1) { name @note(text: "a") @note(text: "a") } }""");

    [Fact]
    public void An_argument_given_more_than_once_points_to_all() => ExpectErrors<ArgumentUniquenessRule>(
        """{ city(id: 1, id: 2, id: 3) { name } }""",
        """1:8 1:15 1:22 The argument "id" is given more than once.""");

    [Fact]
    public void Two_arguments_given_twice_are_two_errors() => ExpectErrors<ArgumentUniquenessRule>(
        """{ count(n: 1, text: "", n: 2, text: "") }""",
        """1:9 1:25 The argument "n" is given more than once.""",
        """1:15 1:31 The argument "text" is given more than once.""");

    [Fact]
    public void In_directives_and_of_unknown_fields_too() => ExpectErrors<ArgumentUniquenessRule>(
        """{ nothing(a: 1, a: 2) village { motto @note(text: "", text: "") } }""",
        """1:11 1:17 The argument "a" is given more than once.""",
        """1:45 1:55 The argument "text" is given more than once.""");
}
