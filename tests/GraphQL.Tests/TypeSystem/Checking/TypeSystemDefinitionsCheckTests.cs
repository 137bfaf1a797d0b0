namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class TypeSystemDefinitionsCheckTests
{
    [Theory]
    [InlineData(
        "{ a } type Query { a: Int } fragment F on Query { a }",
        "TypeSystemDefinitions 1:1 An operation or a fragment is no part of a schema.",
        "TypeSystemDefinitions 1:29 An operation or a fragment is no part of a schema.")]
    [InlineData("type Query { a: Int }")]
    public void Operations_and_fragments_are_no_part_of_a_schema(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
