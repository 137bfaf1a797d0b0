namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class UnionMembersCheckTests
{
    [Theory]
    [InlineData(
        "interface N { a: Int } union U = Query | N | Query extend union U = Query | Int type Query { a: Int }",
        "UnionMembers 1:34 1:46 1:69 Query is a member of U more than once.",
        "UnionMembers 1:34 1:46 1:69 Query is a member of U more than once.",
        "UnionMembers 1:42 N cannot be a member of U: it is no object.",
        "UnionMembers 1:77 Int cannot be a member of U: it is no object.")]
    [InlineData("union U = Query | B type B { a: Int } type Query { a: Int }")]
    public void The_members_of_a_union_are_objects_each_once(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
