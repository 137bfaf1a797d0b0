namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class InputTypesCheckTests
{
    [Theory]
    [InlineData(
        "interface N { a: Int } union U = Query type Query { a(x: Query, y: [N!], z: Int): Int } input I { a: U b: [I] } directive @d(x: Query, y: I) on FIELD",
        "InputTypes 1:58 The type of Query.a(x:) is Query, which is no input type.",
        "InputTypes 1:68 The type of Query.a(y:) is [N!], which is no input type.",
        "InputTypes 1:102 The type of I.a is U, which is no input type.",
        "InputTypes 1:126 The type of @d(x:) is Query, which is no input type.")]
    [InlineData("input I { a: Int b: [I] e: E } enum E { A } type Query { a(x: I, y: [E!]): Int }")]
    public void Arguments_and_input_fields_have_input_types(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
