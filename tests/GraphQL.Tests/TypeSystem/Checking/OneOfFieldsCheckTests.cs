namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class OneOfFieldsCheckTests
{
    [Theory]
    [InlineData(
        "input I @oneOf { a: Int! b: Int = 1 c: Int d: [Int!] } type Query { a: Int }",
        "OneOfFields 1:21 I.a is Int!, but a field of a OneOf input object may be left out.",
        "OneOfFields 1:26 I.b has a default, but a field of a OneOf input object has none.")]
    [InlineData("input I @oneOf { a: Int b: I } type Query { a: Int }")]
    public void Fields_of_a_OneOf_input_object_may_be_left_out_and_have_no_default(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
