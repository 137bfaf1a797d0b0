using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class AllVariablesUsedRuleTests
{
    [Fact]
    public void In_arguments_directives_lists_and_objects() => ExpectValid<AllVariablesUsedRule>(
        """
        query ($a: Int, $b: Int, $c: Int!, $d: Boolean!) { count(n: $a, list: [$b], range: {min: $c})
        @skip(if: $d) }
        """);

    [Fact]
    public void In_a_fragment_of_a_fragment() => ExpectValid<AllVariablesUsedRule>(
        """
        query ($u: Unit) { village { ...F } } fragment F on Village { ...G } fragment G on Village {
        area(unit: $u) }
        """);

    [Fact]
    public void Unused_ones_of_each_operation() => ExpectErrors<AllVariablesUsedRule>(
        """query A ($a: Int, $b: Int, $c: Int) { count(n: $b) } query ($a: Int) { count }""",
        """1:10 The variable "$a" is not used by the operation "A".""",
        """1:28 The variable "$c" is not used by the operation "A".""",
        """1:61 The variable "$a" is not used.""");

    [Fact]
    public void A_use_in_another_operation_or_in_an_unreached_fragment_is_none() => ExpectErrors<AllVariablesUsedRule>(
        """
        query A ($a: Int, $u: Unit) { count } query B ($a: Int) { count(n: $a) } fragment F on Village {
        area(unit: $u) }
        """,
        """1:10 The variable "$a" is not used by the operation "A".""",
        """1:19 The variable "$u" is not used by the operation "A".""");
}
