using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsesDefinedRuleTests
{
    [Fact]
    public void Defined_variables() => ExpectValid<AllVariableUsesDefinedRule>(
        """
        query ($a: Int, $b: Int!) { count(n: $a, list: [$b], range: {min: $b}) village { ...F } } fragment F
        on Village { area(unit: $a) @include(if: $b) }
        """);

    [Fact]
    public void A_fragment_that_no_operation_reaches() => ExpectValid<AllVariableUsesDefinedRule>(
        """{ count } fragment F on Village { area(unit: $u) }""");

    [Fact]
    public void Every_use_is_an_error_of_its_operation() => ExpectErrors<AllVariableUsesDefinedRule>(
        """query Q ($a: Int) { count(n: $b, list: [$c], extent: {x: [$d]}) @skip(if: $b) }""",
        """1:30 1:1 The variable "$b" is not defined by the operation "Q".""",
        """1:41 1:1 The variable "$c" is not defined by the operation "Q".""",
        """1:59 1:1 The variable "$d" is not defined by the operation "Q".""",
        """1:75 1:1 The variable "$b" is not defined by the operation "Q".""");

    [Fact]
    public void An_operation_without_a_name() => ExpectErrors<AllVariableUsesDefinedRule>(
        """{ count(n: $a) }""",
        """1:12 1:1 The variable "$a" is not defined.""");

    [Fact]
    public void Through_fragments_and_for_each_operation() => ExpectErrors<AllVariableUsesDefinedRule>(
        """
        query A ($u: Unit) { village { ...F } } query B { village { ... { ...F } } } fragment F on Village {
        area(unit: $u) ...G } fragment G on Village { x: area(unit: $w) ...F }
        """,
        """2:61 1:1 The variable "$w" is not defined by the operation "A".""",
        """2:12 1:41 The variable "$u" is not defined by the operation "B".""",
        """2:61 1:41 The variable "$w" is not defined by the operation "B".""");

    [Fact]
    public void Of_the_operation_itself() => ExpectErrors<AllVariableUsesDefinedRule>(
        """query Q @note(text: $t) { count }""",
        """1:21 1:1 The variable "$t" is not defined by the operation "Q".""");
}
