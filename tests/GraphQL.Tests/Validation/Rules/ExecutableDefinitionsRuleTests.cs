using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Operations_and_fragments_can_be_executed() => ExpectValid<ExecutableDefinitionsRule>(
        """{ village { ...F } } fragment F on Village { motto }""");

    [Fact]
    public void Definitions_of_types_and_directives_cannot_be_executed() => ExpectErrors<ExecutableDefinitionsRule>(
        """{ village { motto } } type Town { name: String } directive @loud on FIELD""",
        """1:23 The definition of the type "Town" cannot be executed: only operations and fragments can.""",
        """1:50 The definition of the directive "@loud" cannot be executed: only operations and fragments can.""");

    [Fact]
    public void Extensions_and_definitions_of_the_schema_cannot_be_executed() => ExpectErrors<ExecutableDefinitionsRule>(
        """
        schema { query: Query } extend schema { query: Query } extend type City { age: Int } query { village {
        motto } }
        """,
        """1:1 The definition of the schema cannot be executed: only operations and fragments can.""",
        """1:25 The extension of the schema cannot be executed: only operations and fragments can.""",
        """1:56 The extension of the type "City" cannot be executed: only operations and fragments can.""");
}
