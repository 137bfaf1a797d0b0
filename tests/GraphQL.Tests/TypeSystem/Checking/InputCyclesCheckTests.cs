namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class InputCyclesCheckTests
{
    [Theory]
    [InlineData(
        "input A { a: A! } input B { c: C! } input C { d: D! x: Int } input D { b: B! c: C! } type Query { a: Int }",
        "InputCycles 1:11 A value of A would never end: it requires itself through a.",
        "InputCycles 1:29 1:47 1:72 A value of B would never end: it requires itself through c.d.b.",
        "InputCycles 1:47 1:78 A value of C would never end: it requires itself through d.c.")]
    [InlineData("input A { a: A b: [A!]! c: B! } input B { a: A } type Query { a: Int }")]
    public void No_input_object_requires_itself(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
