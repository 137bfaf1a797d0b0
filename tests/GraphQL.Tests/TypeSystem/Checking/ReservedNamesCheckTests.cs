namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class ReservedNamesCheckTests
{
    [Theory]
    [InlineData(
        "type __A { a: Int } type Query { __a(__x: Int, _y: Int): Int _b: Int } enum E { __V } input I { __f: Int } directive @__d(__x: Int) on FIELD",
        "ReservedNames 1:1 The name __A starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:34 The name __a starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:38 The name __x starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:81 The name __V starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:97 The name __f starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:108 The name __d starts with two underscores, as only those of introspection do.",
        "ReservedNames 1:123 The name __x starts with two underscores, as only those of introspection do.")]
    [InlineData("type _A { _a(_x: Int): Int a__b: Int } type Query { a: Int } enum _E { _V }")]
    public void Names_of_the_schema_do_not_start_with_two_underscores(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
