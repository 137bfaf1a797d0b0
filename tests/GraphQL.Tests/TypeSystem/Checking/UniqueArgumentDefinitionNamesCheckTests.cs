namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueArgumentDefinitionNamesCheckTests
{
    [Theory]
    [InlineData(
        "type Query { a(x: Int, y: Int, x: Int, x: Int): Int b(x: Int): Int } directive @d(x: Int, x: Int) on FIELD",
        "UniqueArgumentDefinitionNames 1:16 1:32 1:40 The argument Query.a(x:) is defined more than once.",
        "UniqueArgumentDefinitionNames 1:83 1:91 The argument @d(x:) is defined more than once.")]
    [InlineData("type Query { a(x: Int): Int b(x: Int): Int } directive @d(x: Int) on FIELD directive @e(x: Int) on FIELD")]
    public void No_two_arguments_of_a_field_or_directive_have_the_same_name(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
