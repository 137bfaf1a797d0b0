namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class ImplementedInterfacesCheckTests
{
    [Theory]
    [InlineData(
        "interface A implements B { x: Int } interface B implements A { x: Int } interface C implements C { x: Int } type O implements A & B & A { x: Int } type Query { a: Int }",
        "ImplementedInterfaces 1:24 1:60 B cannot implement A, which implements B.",
        "ImplementedInterfaces 1:60 1:24 A cannot implement B, which implements A.",
        "ImplementedInterfaces 1:96 C cannot implement itself.",
        "ImplementedInterfaces 1:127 1:135 O says more than once that it implements A.")]
    [InlineData(
        "interface A { x: Int } interface B implements A { x: Int } type O implements B { x: Int } type P implements Query { a: Int } type Query { a: Int }",
        "ImplementedInterfaces 1:47 1:78 O has to implement A too, since B does.",
        "ImplementedInterfaces 1:109 P cannot implement Query: it is no interface.")]
    [InlineData(
        "interface A { x: Int } interface B implements A { x: Int } type O implements B { x: Int } extend type O implements A type Query { a: Int }")]
    public void Types_implement_interfaces_once_together_with_those_that_they_implement(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
