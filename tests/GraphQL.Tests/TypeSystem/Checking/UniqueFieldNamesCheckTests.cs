namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueFieldNamesCheckTests
{
    [Theory]
    [InlineData(
        "type Query { a: Int b: Int a: String } extend type Query { b: Int } input I { x: Int x: Int } interface F { a: Int a: Int }",
        "UniqueFieldNames 1:14 1:28 The field Query.a is defined more than once.",
        "UniqueFieldNames 1:21 1:60 The field Query.b is defined more than once.",
        "UniqueFieldNames 1:79 1:86 The field I.x is defined more than once.",
        "UniqueFieldNames 1:109 1:116 The field F.a is defined more than once.")]
    [InlineData("type Query { a: Int } type B { a: Int }")]
    [InlineData("type Query { a: Int } extend type Query { b: Int } type B { a: Int }")]
    public void No_two_fields_of_a_type_have_the_same_name(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
