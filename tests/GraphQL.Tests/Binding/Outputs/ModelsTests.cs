using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding.Outputs;

public sealed class ModelsTests
{
    [Fact]
    public void Every_class_that_is_no_object_types_is_a_fault()
    {
        var options = new BindingOptions()
            .Model<A>("Query").Model<A>("Gone").Model<A>("I").Model<A>("U").Model<A>("E").Model<A>("In").Model<A>("S").Model<A>("A").Model<B>("A");

        Bound.Faults("""
            type Query { a(in: In, e: E, s: S): A }
            interface I { x: Int } type A implements I { x: Int } union U = A enum E { X } input In { x: Int } scalar S
            """, options with { FieldClasses = [new("Query", typeof(QueryFields))] }).ShouldBe(
        [
            "Query is bound to A, but operations begin there and have no object yet; write methods in a class of fields.",
            "Gone is bound to A, but the schema has no such type; write it into the schema, or take the binding away.",
            "I is bound to A, but is no object type: its values are known by the classes of the object types; take the binding away.",
            "U is bound to A, but is no object type: its values are known by the classes of the object types; take the binding away.",
            "E is bound to A, but is no object type: its class is what members and parameters say; take the binding away.",
            "In is bound to A, but is no object type: its class is what members and parameters say; take the binding away.",
            "S is bound to A, but is no object type; take the binding away.",
            "A is bound to both A and B; leave one.",
        ]);
    }

    [Fact]
    public void An_object_type_without_a_class_is_one_fault_however_many_fields_it_has() =>
        Bound.Faults("type Query { a: A } type A { x: Int, y: Int, b: B } type B { z: Int }", typeof(EmptyQuery)).ShouldBe(
        [
            "A is no class in C#; mark one [GraphQLType(\"A\")], or name it in the options.",
            "B is no class in C#; mark one [GraphQLType(\"B\")], or name it in the options.",
        ]);

    [Fact]
    public void A_class_with_open_type_parameters_is_no_class_yet() =>
        Bound.Faults("type Query { a: A } type A { x: Int }", new BindingOptions { Models = [new("A", typeof(Page<>))], FieldClasses = [new("Query", typeof(EmptyQuery))] }).ShouldBe(
        [
            "A is bound to Page<T>, whose type parameters are open; name it in the options with its type arguments instead.",
            "A is no class in C#; mark one [GraphQLType(\"A\")], or name it in the options.",
        ]);

    [Fact]
    public void What_a_value_is_must_show_in_its_class() =>
        Bound.Faults("type Query { a: U } union U = A | B | C type A { x: Int } type B { x: Int } type C { x: Int }",
            new BindingOptions { FieldClasses = [new("Query", typeof(EmptyQuery))] }.Model<A>("A").Model<B>("B").Model<A>("C"))
            .ShouldBe(["U may be A or C, which are all the class A; give each its own."]);

    [Fact]
    public async Task One_class_may_stand_for_several_object_types()
    {
        var options = BindingOptions.FromMarks(typeof(PageQuery), typeof(Leaf)).Model<Page<Leaf>>("LeafPage").Model<Page<Page<Leaf>>>("PagePage");
        var bound = new Bound(
            "type Query { leaves: LeafPage!, pages: PagePage! } type Leaf { x: Int! } type LeafPage { nodes: [Leaf!]! } type PagePage { nodes: [LeafPage!]! }", options);

        (await bound.RunAsync("{ leaves { nodes { x } } pages { nodes { nodes { x } } } }")).ShouldBe(
            """{"data":{"leaves":{"nodes":[{"x":1}]},"pages":{"nodes":[{"nodes":[{"x":2}]}]}}}""");
    }

    private sealed record A(int? X);

    private sealed record B(int? X);

    [GraphQLType("Leaf")]
    private sealed record Leaf(int X);

    private sealed record Page<T>(IReadOnlyList<T> Nodes)
        where T : notnull;

    private sealed record In(int? X);

    private enum E
    {
        X,
    }

    [GraphQLFields("Query")]
    private static class EmptyQuery
    {
        public static object? A(RequestContext context) => context.Services;
    }

    private static class QueryFields
    {
        public static A? A(In? @in, E? e, object? s) => @in is null && e is null && s is null ? null : new(1);
    }

    [GraphQLFields("Query")]
    private static class PageQuery
    {
        public static Page<Leaf> Leaves() => new([new(1)]);

        public static Task<Page<Page<Leaf>>> PagesAsync() => Task.FromResult(new Page<Page<Leaf>>([new([new(2)])]));
    }
}
