namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DirectiveLocationsCheckTests
{
    [Theory]
    [InlineData(
        "directive @d on FIELD schema @d { query: Query } type Query @d { f(x: Int @d): Int @d } enum E @d { V @d } input I @d { x: Int @d } directive @e(x: Int @d) on FIELD scalar S @d union U @d = Query interface N @d { a: Int }",
        "DirectiveLocations 1:30 The directive @d may not stand on SCHEMA.",
        "DirectiveLocations 1:61 The directive @d may not stand on OBJECT.",
        "DirectiveLocations 1:75 The directive @d may not stand on ARGUMENT_DEFINITION.",
        "DirectiveLocations 1:84 The directive @d may not stand on FIELD_DEFINITION.",
        "DirectiveLocations 1:96 The directive @d may not stand on ENUM.",
        "DirectiveLocations 1:103 The directive @d may not stand on ENUM_VALUE.",
        "DirectiveLocations 1:116 The directive @d may not stand on INPUT_OBJECT.",
        "DirectiveLocations 1:128 The directive @d may not stand on INPUT_FIELD_DEFINITION.",
        "DirectiveLocations 1:153 The directive @d may not stand on ARGUMENT_DEFINITION.",
        "DirectiveLocations 1:175 The directive @d may not stand on SCALAR.",
        "DirectiveLocations 1:186 The directive @d may not stand on UNION.",
        "DirectiveLocations 1:209 The directive @d may not stand on INTERFACE.")]
    [InlineData(
        "directive @d on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION schema @d { query: Query } type Query @d { f(x: Int @d): Int @d } enum E @d { V @d } input I @d { x: Int @d } directive @e(x: Int @d) on FIELD scalar S @d union U @d = Query interface N @d { a: Int }")]
    public void Directives_are_applied_where_they_may_stand(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
