namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class KnownTypesCheckTests
{
    [Theory]
    [InlineData(
        "schema { query: Query mutation: M } type Query implements N { a(x: X): [Y!]! } union U = V input I { a: Z = {a: 1} } directive @d(x: W) on FIELD extend union U = T",
        "KnownTypes 1:33 There is no type M.",
        "KnownTypes 1:59 There is no type N.",
        "KnownTypes 1:68 There is no type X.",
        "KnownTypes 1:73 There is no type Y.",
        "KnownTypes 1:90 There is no type V.",
        "KnownTypes 1:105 There is no type Z.",
        "KnownTypes 1:134 There is no type W.",
        "KnownTypes 1:163 There is no type T.")]
    [InlineData("type Query { a(x: ID): [Float!]! b: __Type }")]
    public void Every_type_that_is_referred_to_is_defined(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
