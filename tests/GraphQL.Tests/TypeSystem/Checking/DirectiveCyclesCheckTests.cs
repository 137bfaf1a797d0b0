namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DirectiveCyclesCheckTests
{
    [Theory]
    [InlineData(
        "directive @a(x: Int @a) on ARGUMENT_DEFINITION directive @b(x: E) on ENUM_VALUE enum E { V @b } directive @c(x: I) on INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION input I { j: J } input J { i: I x: S @d } directive @d(x: S) on INPUT_FIELD_DEFINITION scalar S @e directive @e(x: Int @c) on SCALAR | ARGUMENT_DEFINITION type Query { a: Int }",
        "DirectiveCycles 1:1 The definition of @a refers to itself through directives or types of its arguments.",
        "DirectiveCycles 1:48 The definition of @b refers to itself through directives or types of its arguments.",
        "DirectiveCycles 1:97 The definition of @c refers to itself through directives or types of its arguments.",
        "DirectiveCycles 1:206 The definition of @d refers to itself through directives or types of its arguments.",
        "DirectiveCycles 1:263 The definition of @e refers to itself through directives or types of its arguments.")]
    [InlineData(
        "directive @a(x: E) on ENUM_VALUE enum E { V } enum F { V @a(x: V) } directive @b(x: I @c) on FIELD directive @c on ARGUMENT_DEFINITION input I { i: I } type Query { a: Int }")]
    public void No_directive_is_applied_within_its_own_definition(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
