namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueInputFieldsCheckTests
{
    [Theory]
    [InlineData(
        "input I { a: Int b: I } type Query { f(x: I = {a: 1, b: {a: 2, a: 3}, a: 4}): Int g(x: I = {a: 1, b: {a: 2}}): Int }",
        "UniqueInputFields 1:48 1:71 The field a is given more than once.",
        "UniqueInputFields 1:58 1:64 The field a is given more than once.")]
    [InlineData("input I { a: Int b: I } type Query { f(x: I = {a: 1, b: {a: 2}}): Int }")]
    public void A_literal_gives_each_field_once(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
