namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UniqueDirectivesCheckTests
{
    [Theory]
    [InlineData(
        "directive @d on OBJECT | FIELD_DEFINITION | SCHEMA directive @r repeatable on OBJECT type Query @d @r @r { a: Int @d @d b: Int @d } extend type Query @d schema @d { query: Query } extend schema @d",
        "UniqueDirectives 1:97 1:151 The directive @d may stand here only once.",
        "UniqueDirectives 1:115 1:118 The directive @d may stand here only once.",
        "UniqueDirectives 1:161 1:195 The directive @d may stand here only once.")]
    [InlineData(
        "type Query { a: Int @x @x }",
        "KnownDirectives 1:21 There is no directive @x.",
        "KnownDirectives 1:24 There is no directive @x.")]
    [InlineData(
        "directive @r repeatable on OBJECT type Query @r @r { a: Int @deprecated b: Int @deprecated } extend type Query @r")]
    public void A_directive_is_applied_once_unless_it_may_be_repeated(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
