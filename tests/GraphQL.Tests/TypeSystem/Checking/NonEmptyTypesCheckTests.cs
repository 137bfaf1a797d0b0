namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class NonEmptyTypesCheckTests
{
    [Theory]
    [InlineData(
        "type Query interface I @d union U enum E input N scalar S extend interface I @e directive @d on INTERFACE directive @e on INTERFACE",
        "NonEmptyTypes 1:1 Query has no fields.",
        "NonEmptyTypes 1:12 1:59 I has no fields.",
        "NonEmptyTypes 1:27 U has no members.",
        "NonEmptyTypes 1:35 E has no values.",
        "NonEmptyTypes 1:42 N has no fields.")]
    [InlineData(
        "type Query @d extend type Query { a: Int } union U union V = I interface I { a: Int } directive @d on OBJECT",
        "NonEmptyTypes 1:44 U has no members.",
        "UnionMembers 1:62 I cannot be a member of V: it is no object.")]
    [InlineData(
        "type Query extend type Query { a: Int } union V extend union V = Query enum E extend enum E { A } input I extend input I { a: Int }")]
    public void Types_have_fields_values_or_members(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
