namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DirectiveArgumentNamesCheckTests
{
    [Theory]
    [InlineData(
        "directive @d(a: Int!, b: Int! = 1, c: Int) on FIELD_DEFINITION type Query { a: Int @d b: Int @d(a: 1, a: 2, z: 3) c: Int @d(a: 1, b: 2, c: 3) d: Int @unknown(a: 1) } scalar S @specifiedBy",
        "DirectiveArgumentNames 1:84 The directive @d requires the argument a.",
        "DirectiveArgumentNames 1:97 1:103 The argument a is given more than once.",
        "DirectiveArgumentNames 1:109 The directive @d has no argument z.",
        "KnownDirectives 1:150 There is no directive @unknown.",
        "DirectiveArgumentNames 1:176 The directive @specifiedBy requires the argument url.")]
    [InlineData("directive @d(a: Int!, b: Int! = 1) on OBJECT type Query @d(a: 1) { a: Int }")]
    public void Applied_directives_have_arguments_that_are_defined_and_all_that_are_required(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
