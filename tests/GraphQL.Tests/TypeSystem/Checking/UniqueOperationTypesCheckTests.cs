namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueOperationTypesCheckTests
{
    [Theory]
    [InlineData(
        "schema { query: Query query: Query } extend schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }",
        "UniqueOperationTypes 1:10 1:23 The schema says more than once where a query begins.",
        "UniqueOperationTypes 1:10 1:54 The schema says more than once where a query begins.")]
    [InlineData("schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }")]
    public void Each_kind_of_operation_begins_at_one_type(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
