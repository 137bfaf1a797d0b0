using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreUniquePerLocationRuleTests
{
    [Fact]
    public void Different_ones_and_the_same_one_elsewhere() => ExpectValid<DirectivesAreUniquePerLocationRule>(
        """{ village @skip(if: true) @include(if: true) { motto @skip(if: true) } }""");

    [Fact]
    public void Repeatable_and_unknown_ones() => ExpectValid<DirectivesAreUniquePerLocationRule>(
        """query @note @note { village { motto @note @note @note @what @what } }""");

    [Fact]
    public void Every_further_one_is_an_error() => ExpectErrors<DirectivesAreUniquePerLocationRule>(
        """
        { village @skip(if: true) @skip(if: false) @skip(if: true) { motto @include(if: true) @note
        @include(if: true) ... @skip(if: true) @skip(if: true) { id } } }
        """,
        """1:11 1:27 The directive "@skip" can stand only once in one place.""",
        """1:11 1:44 The directive "@skip" can stand only once in one place.""",
        """1:68 2:1 The directive "@include" can stand only once in one place.""",
        """2:24 2:40 The directive "@skip" can stand only once in one place.""");
}
