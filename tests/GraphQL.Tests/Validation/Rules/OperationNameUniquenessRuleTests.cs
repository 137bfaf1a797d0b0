using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class OperationNameUniquenessRuleTests
{
    [Fact]
    public void Operations_with_different_names() => ExpectValid<OperationNameUniquenessRule>(
        """query A { village { motto } } mutation B { reset } query C { village { motto } }""");

    [Fact]
    public void An_operation_and_a_fragment_may_have_the_same_name() => ExpectValid<OperationNameUniquenessRule>(
        """query A { village { ...A } } fragment A on Village { motto }""");

    [Fact]
    public void Operations_without_a_name_are_the_business_of_another_rule() => ExpectValid<OperationNameUniquenessRule>(
        """{ village { motto } } { village { motto } }""");

    [Fact]
    public void Every_further_operation_of_a_name_is_an_error_that_points_to_the_first_and_to_itself() => ExpectErrors<OperationNameUniquenessRule>(
        """query A { village { motto } } mutation A { reset } subscription A { counted }""",
        """1:7 1:40 There is more than one operation named "A".""",
        """1:7 1:65 There is more than one operation named "A".""");
}
