using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void One_operation_without_a_name_and_fragments() => ExpectValid<LoneAnonymousOperationRule>(
        """{ village { ...F } } fragment F on Village { motto }""");

    [Fact]
    public void Several_operations_with_names() => ExpectValid<LoneAnonymousOperationRule>(
        """query A { village { motto } } query B { village { motto } }""");

    [Fact]
    public void Every_operation_without_a_name_beside_others_is_an_error() => ExpectErrors<LoneAnonymousOperationRule>(
        """{ village { motto } } query A { village { motto } } mutation { reset }""",
        """1:1 An operation without a name must be the only one of its document.""",
        """1:53 An operation without a name must be the only one of its document.""");
}
