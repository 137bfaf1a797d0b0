namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueDirectiveNamesCheckTests
{
    [Theory]
    [InlineData(
        "directive @a on FIELD directive @b on FIELD directive @a on QUERY type Query { a: Int }",
        "UniqueDirectiveNames 1:12 1:56 The directive @a is defined more than once.")]
    [InlineData("directive @a on FIELD directive @b on FIELD type Query { a: Int }")]
    public void No_two_directives_have_the_same_name(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
