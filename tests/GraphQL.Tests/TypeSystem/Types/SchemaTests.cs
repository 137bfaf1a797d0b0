using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Tests.TypeSystem.Types;

public sealed class SchemaTests
{
    private static readonly Schema Subject = Schemas.Build("""
        type Query implements Node { id: ID! }
        type Mutation { a: Int }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        type Unit implements Named & Node { id: ID! name: String }
        type Alone { a: Int }
        union Any = Query | Alone
        union None = Mutation
        """);

    [Fact]
    public void Operations_begin_at_their_roots()
    {
        Subject.RootOf(OperationKind.Query).ShouldBe(Subject.QueryType);
        Subject.RootOf(OperationKind.Mutation).ShouldBe(Subject.Types.Find("Mutation"));
        Subject.RootOf(OperationKind.Subscription).ShouldBeNull();
    }

    [Theory]
    [InlineData("Unit", "Unit")]
    [InlineData("Node", "Query Unit")]
    [InlineData("Named", "Unit")]
    [InlineData("Any", "Query Alone")]
    public void The_possible_types_of_a_type_are_objects(string type, string possible) =>
        string.Join(' ', Subject.PossibleTypes(Composite(type)).Select(one => one.Name)).ShouldBe(possible);

    [Theory]
    [InlineData("Node", "Named", true)]
    [InlineData("Node", "Unit", true)]
    [InlineData("Named", "Query", false)]
    [InlineData("Any", "Alone", true)]
    [InlineData("Any", "Unit", false)]
    [InlineData("Unit", "Unit", false)]
    public void Implementing_types_and_members_are_sub_types(string parent, string type, bool isSubType) =>
        Subject.IsSubType(Composite(parent), Composite(type)).ShouldBe(isSubType);

    [Theory]
    [InlineData("Node", "Any", true)]
    [InlineData("Named", "Any", false)]
    [InlineData("Unit", "Node", true)]
    [InlineData("Unit", "Unit", true)]
    [InlineData("None", "Node", false)]
    public void Types_overlap_where_an_object_is_of_both(string left, string right, bool overlap)
    {
        Subject.Overlap(Composite(left), Composite(right)).ShouldBe(overlap);
        Subject.Overlap(Composite(right), Composite(left)).ShouldBe(overlap);
    }

    [Theory]
    [InlineData("Query", "id", "id: ID!")]
    [InlineData("Query", "__typename", "__typename: String!")]
    [InlineData("Any", "__typename", "__typename: String!")]
    [InlineData("Query", "__schema", "__schema: __Schema!")]
    [InlineData("Query", "__type", "__type: __Type")]
    [InlineData("Mutation", "__schema", null)]
    [InlineData("Mutation", "__type", null)]
    [InlineData("Any", "id", null)]
    [InlineData("Query", "unknown", null)]
    public void A_field_that_may_be_selected_is_found(string type, string name, string? field) =>
        Subject.FieldOf(Composite(type), name)?.ToString().ShouldBe(field);

    private static CompositeType Composite(string name) => Subject.Types.Find(name).ShouldBeAssignableTo<CompositeType>()!;
}
