using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class OperationTypeExistenceRuleTests
{
    [Fact]
    public void A_kind_of_operation_that_the_schema_has() => ExpectValid<OperationTypeExistenceRule>(
        """query { village { motto } }""");

    [Fact]
    public void A_kind_of_operation_that_the_schema_lacks_is_an_error() => ExpectErrorsOn<OperationTypeExistenceRule>(
        """type Query { a: Int }""",
        """query Q { a } mutation M { b } subscription S { c }""",
        """1:15 The schema has no mutation operations.""",
        """1:32 The schema has no subscription operations.""");
}
