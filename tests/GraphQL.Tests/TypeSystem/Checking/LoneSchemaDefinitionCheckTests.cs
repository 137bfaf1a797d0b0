namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class LoneSchemaDefinitionCheckTests
{
    [Theory]
    [InlineData(
        "schema { query: Query } schema { query: Query } schema @x { query: Query } type Query { a: Int } directive @x on SCHEMA",
        "UniqueOperationTypes 1:10 1:34 The schema says more than once where a query begins.",
        "UniqueOperationTypes 1:10 1:61 The schema says more than once where a query begins.",
        "LoneSchemaDefinition 1:25 The schema is defined more than once.",
        "LoneSchemaDefinition 1:49 The schema is defined more than once.")]
    [InlineData("extend schema @x schema { query: Query } directive @x on SCHEMA type Query { a: Int }")]
    public void A_schema_is_defined_at_most_once(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
