namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class RootOperationTypesCheckTests
{
    [Theory]
    [InlineData("type A { a: Int }", "RootOperationTypes  The schema does not say where queries begin.")]
    [InlineData(
        "schema { mutation: Query } type Query { a: Int }",
        "RootOperationTypes 1:1 The schema does not say where queries begin.")]
    [InlineData(
        "schema { query: Q mutation: I subscription: Q } input I { a: Int } union Q = R type R { a: Int }",
        "RootOperationTypes 1:17 Queries begin at an object, which Q is not.",
        "RootOperationTypes 1:29 Mutations begin at an object, which I is not.",
        "RootOperationTypes 1:45 Subscriptions begin at an object, which Q is not.")]
    [InlineData(
        "schema { query: Query mutation: Query subscription: Query } type Query { a: Int }",
        "RootOperationTypes 1:33 Mutations begin at another object than Query, where queries begin.",
        "RootOperationTypes 1:53 Subscriptions begin at another object than Query, where queries begin.")]
    [InlineData(
        "enum Mutation { A } type Query { a: Int }",
        "RootOperationTypes 1:1 Mutations begin at an object, which Mutation is not.")]
    [InlineData("extend schema { mutation: M } type M { a: Int } type Query { a: Int }")]
    public void Every_kind_of_operation_begins_at_an_object_of_its_own_and_queries_always_do(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
