namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueEnumValueNamesCheckTests
{
    [Theory]
    [InlineData(
        "enum E { A B A } extend enum E { B C } enum F { A } type Query { a: Int }",
        "UniqueEnumValueNames 1:10 1:14 The enum value E.A is defined more than once.",
        "UniqueEnumValueNames 1:12 1:34 The enum value E.B is defined more than once.")]
    [InlineData("enum E { A } extend enum E { B } enum F { A } type Query { a: Int }")]
    public void No_two_values_of_an_enumeration_have_the_same_name(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
