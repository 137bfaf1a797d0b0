namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueTypeNamesCheckTests
{
    [Theory]
    [InlineData(
        "type A { a: Int } enum A { B } scalar A type Query { a: Int }",
        "UniqueTypeNames 1:6 1:24 The type A is defined more than once.",
        "UniqueTypeNames 1:6 1:39 The type A is defined more than once.")]
    [InlineData("type A { a: Int } type B { a: Int } scalar Int type Query { a: Int }")]
    public void No_two_types_have_the_same_name(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
