using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class VariableUniquenessRuleTests
{
    [Fact]
    public void Different_variables_and_the_same_one_of_another_operation() => ExpectValid<VariableUniquenessRule>(
        """query A ($a: Int, $b: Int) { count(n: $a) } query B ($a: Int) { count(n: $a) }""");

    [Fact]
    public void A_variable_defined_more_than_once_points_to_all() => ExpectErrors<VariableUniquenessRule>(
        """
        query A ($a: Int, $b: Int, $a: String, $b: Int, $a: Int) { count(n: $a) } query B ($a: Int, $a: Int) {
        count }
        """,
        """1:11 1:29 1:50 There is more than one variable "$a".""",
        """1:20 1:41 There is more than one variable "$b".""",
        """1:85 1:94 There is more than one variable "$a".""");
}
