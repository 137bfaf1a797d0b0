namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class KnownDirectivesCheckTests
{
    [Theory]
    [InlineData(
        "schema @a { query: Query } type Query @b { f(x: Int @c): Int @d } enum E @e { V @f } input I @g { x: Int @h } directive @i(x: Int @j) on FIELD extend type Query @k scalar S @l union U @m = Query interface N @n { a: Int }",
        "KnownDirectives 1:8 There is no directive @a.",
        "KnownDirectives 1:39 There is no directive @b.",
        "KnownDirectives 1:53 There is no directive @c.",
        "KnownDirectives 1:62 There is no directive @d.",
        "KnownDirectives 1:74 There is no directive @e.",
        "KnownDirectives 1:81 There is no directive @f.",
        "KnownDirectives 1:94 There is no directive @g.",
        "KnownDirectives 1:106 There is no directive @h.",
        "KnownDirectives 1:131 There is no directive @j.",
        "KnownDirectives 1:162 There is no directive @k.",
        "KnownDirectives 1:174 There is no directive @l.",
        "KnownDirectives 1:185 There is no directive @m.",
        "KnownDirectives 1:208 There is no directive @n.")]
    [InlineData("type Query { a: Int @deprecated } scalar S @specifiedBy(url: \"u\") input I @oneOf { a: Int }")]
    public void Every_applied_directive_is_defined(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
