using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class ArgumentNamesRuleTests
{
    [Fact]
    public void Known_arguments() => ExpectValid<ArgumentNamesRule>(
        """{ city(id: 1) { area(unit: HA) @note(text: "a") } }""");

    [Fact]
    public void Arguments_of_unknown_fields_and_directives() => ExpectValid<ArgumentNamesRule>(
        """{ nothing(a: 1) @what(b: 2) { more(c: 3) } }""");

    [Fact]
    public void Unknown_arguments_of_a_field() => ExpectErrors<ArgumentNamesRule>(
        """{ city(id: 1, code: 2, name: 3) { name } }""",
        """1:15 The field "Query.city" has no argument "code".""",
        """1:24 The field "Query.city" has no argument "name".""");

    [Fact]
    public void Unknown_arguments_of_a_directive() => ExpectErrors<ArgumentNamesRule>(
        """query @note(words: "a") { village { motto @skip(unless: true) } }""",
        """1:13 The directive "@note" has no argument "words".""",
        """1:49 The directive "@skip" has no argument "unless".""");

    [Fact]
    public void The_arguments_of_a_directive_are_not_those_of_its_field() => ExpectErrors<ArgumentNamesRule>(
        """{ city(id: 1) @note(id: 1) { name } }""",
        """1:21 The directive "@note" has no argument "id".""");
}
