namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DefaultCyclesCheckTests
{
    [Theory]
    [InlineData(
        "input A { x: A = {} } input B { c: C = {} } input C { b: B = {c: {}} d: [D] = [{}] } input D { c: C = {} } input E { e: E = {e: {e: null}} f: E = null } type Query { a: Int }",
        "DefaultCycles 1:11 The default of A.x would never end: it is filled in by the defaults of A.x.",
        "DefaultCycles 1:55 The default of C.b would never end: it is filled in by the defaults of C.b.",
        "DefaultCycles 1:55 1:70 1:96 The default of C.b would never end: it is filled in by the defaults of C.b, C.d, D.c.",
        "DefaultCycles 1:70 1:96 The default of C.d would never end: it is filled in by the defaults of C.d, D.c.")]
    [InlineData(
        "input A { x: Int = 1 b: B = {} } input B { a: A = {b: null} c: C } input C { b: B = {a: null} } type Query { f(a: A = {}, l: [A] = [{}]): Int }")]
    public void Filling_in_defaults_comes_to_an_end(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
