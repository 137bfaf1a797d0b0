namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class ExtendedTypesCheckTests
{
    [Theory]
    [InlineData(
        "extend type A { a: Int } extend input Query { b: Int } extend scalar Int @d directive @d on SCALAR type Query { a: Int }",
        "ExtendedTypes 1:13 There is no type A to extend.",
        "ExtendedTypes 1:70 There is no type Int to extend.",
        "ExtendedTypes 1:100 1:26 The extension of Query is of another kind than its definition.")]
    [InlineData(
        "scalar A interface B { a: Int } union C = Query enum D { A } input F { a: Int } extend scalar A @d extend interface B @d extend union C @d extend enum D @d extend input F @d extend type Query @d directive @d on SCALAR | INTERFACE | UNION | ENUM | INPUT_OBJECT | OBJECT type Query { a: Int }")]
    [InlineData(
        "scalar A interface B { a: Int } union C = Query enum D { A } extend interface A @d extend union B @d extend enum C @d extend scalar D @d directive @d on SCALAR | INTERFACE | UNION | ENUM type Query { a: Int }",
        "ExtendedTypes 1:1 1:62 The extension of A is of another kind than its definition.",
        "ExtendedTypes 1:10 1:84 The extension of B is of another kind than its definition.",
        "ExtendedTypes 1:33 1:102 The extension of C is of another kind than its definition.",
        "ExtendedTypes 1:49 1:119 The extension of D is of another kind than its definition.")]
    public void What_is_extended_is_defined_as_the_same_kind_of_type(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
