namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class OutputTypesCheckTests
{
    [Theory]
    [InlineData(
        "input I { a: Int } type Query { a: I b: [I!]! c: Int } interface N { a: I }",
        "OutputTypes 1:36 The type of Query.a is I, which is no output type.",
        "OutputTypes 1:41 The type of Query.b is [I!]!, which is no output type.",
        "OutputTypes 1:73 The type of N.a is I, which is no output type.")]
    [InlineData("type Query { a: Int b: Query c: U d: E e: [N] } union U = Query enum E { A } interface N { a: Int }")]
    public void Fields_have_output_types(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
