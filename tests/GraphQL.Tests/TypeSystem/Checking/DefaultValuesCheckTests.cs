namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DefaultValuesCheckTests
{
    [Theory]
    [InlineData(
        "enum E { A } input I { a: Int! b: E = B c: Int = 1 } type Query { f(x: Int = \"1\", y: [E] = [A, B, 1], z: Int! = null, w: I = {a: 1, u: 2}): Int } directive @d(x: Float = true) on FIELD",
        "DefaultValues 1:39 The default of Query.f(w:) is none, at w.b: E has no value B.",
        "DefaultValues 1:39 The default of I.b is none, at b: E has no value B.",
        "DefaultValues 1:78 The default of Query.f(x:) is none, at x: Int cannot represent \"1\": it is no whole number.",
        "DefaultValues 1:96 The default of Query.f(y:) is none, at y[1]: E has no value B.",
        "DefaultValues 1:99 The default of Query.f(y:) is none, at y[2]: E has no value 1.",
        "DefaultValues 1:113 The default of Query.f(z:) is none, at z: null is no value of Int!.",
        "DefaultValues 1:133 The default of Query.f(w:) is none, at w.u: I has no field u.",
        "DefaultValues 1:171 The default of @d(x:) is none, at x: Float cannot represent true: it is no number.")]
    [InlineData(
        "input A { x: A = {} y: Int = \"1\" } type Query { a: Int }",
        "DefaultCycles 1:11 The default of A.x would never end: it is filled in by the defaults of A.x.")]
    [InlineData(
        "type Query { f(x: Query = 1, y: Int = \"1\"): Int }",
        "InputTypes 1:19 The type of Query.f(x:) is Query, which is no input type.")]
    [InlineData(
        "enum E { A } input I { a: Int! b: E = A c: I } type Query { f(x: Int = 1, y: [E] = A, z: Int! = 0, w: I = {a: 1}, v: String = null): Int } directive @d(x: Float = 1) on FIELD")]
    public void Defaults_are_values_of_their_types(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
