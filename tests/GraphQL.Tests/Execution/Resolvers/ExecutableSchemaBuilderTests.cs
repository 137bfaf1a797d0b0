using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Resolvers;

public sealed class ExecutableSchemaBuilderTests
{
    private const string Schema = """
        type Query { a: Int b(x: Int): Int either: Either node: Node }
        type Subscription { s: Int t: Int }
        interface Node { id: ID }
        union Either = One | Two
        type One implements Node { id: ID }
        type Two { id: ID }
        enum Color { RED }
        """;

    [Fact]
    public void Everything_that_is_missing_or_unknown_is_named_at_once()
    {
        var builder = new ExecutableSchemaBuilder(Api.SchemaOf(Schema))
            .Type<string>("Two")
            .Type<string>("Node")
            .ResolveType("One", _ => null)
            .Enum("Color", new Dictionary<object, string> { [1] = "RED", [2] = "BLUE" })
            .Enum("Colour", new Dictionary<object, string>())
            .Read<string, int>("Query", "a", text => text.Length)
            .Read<string, int>("Query", "a", text => text.Length)
            .Read<string, int>("Query", "c", text => text.Length)
            .Read<string, int>("Nothing", "c", text => text.Length)
            .Read<string, int>("Node", "id", text => text.Length);

        builder.Faults().ShouldBe(
        [
            "The schema has no object type Node.",
            "The schema has no interface or union One.",
            "The enum Color has no value BLUE.",
            "The schema has no enum Colour.",
            "The field Query.a is resolved twice.",
            "The schema has no field Query.c of an object type.",
            "The schema has no field Nothing.c of an object type.",
            "The schema has no field Node.id of an object type.",
            "Query.b has no resolver.",
            "Query.either has no resolver.",
            "Query.node has no resolver.",
            "Subscription.s has no resolver.",
            "Subscription.t has no resolver.",
            "One.id has no resolver.",
            "Two.id has no resolver.",
            "No C# type tells that a value of Node is a One.",
            "No C# type tells that a value of Either is a One.",
        ]);
        Should.Throw<InvalidOperationException>(builder.Build).Message.Split('\n').ShouldBe(builder.Faults());
    }

    [Fact]
    public void Resolvers_that_do_not_fit_their_field_are_named_at_once()
    {
        var source = new SubscriptionSource(_ => new(AsyncEnumerable.Empty<object?>()));
        var builder = new ExecutableSchemaBuilder(Api.SchemaOf(
            """
            type Query { a: Int b(x: Int): Int }
            type Subscription { s: Int t: Int }
            """))
            .Field("Query", "a", source)
            .Read<object, int>("Query", "b", _ => 1)
            .Field("Subscription", "s", source)
            .Read<object, int>("Subscription", "t", _ => 1);

        builder.Faults().ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(builder.Build).Message.Split('\n').ShouldBe(
        [
            "Query.a is no field of the subscription type, but has a source of events.",
            "Query.b takes arguments, but is read as a property.",
            "Subscription.t is a field of the subscription type, but has no source of events.",
        ]);
    }

    [Fact]
    public void The_subscription_type_has_no_place_below_the_root()
    {
        var builder = new ExecutableSchemaBuilder(Api.SchemaOf(
            """
            type Query { face: Face plain: Int all: [Subscription!]! }
            type Subscription implements Face { a: Int }
            interface Face { a: Int }
            """))
            .Type<string>("Subscription")
            .Field("Query", "face", Api.Method((_, _) => null))
            .Field("Query", "plain", Api.Method((_, _) => 1))
            .Field("Query", "all", Api.Method((_, _) => null))
            .Field("Subscription", "a", new SubscriptionSource(_ => new(AsyncEnumerable.Empty<object?>())));

        builder.Faults().ShouldBe(
        [
            "Query.face leads to the subscription type, which has no values below the root.",
            "Query.all leads to the subscription type, which has no values below the root.",
        ]);
    }

    [Fact]
    public async Task The_type_of_a_value_is_that_of_its_class_else_of_a_base_class_else_of_an_interface()
    {
        var api = new Api(
            """
            type Query { nodes: [Node] others: [Other] }
            interface Node { id: ID }
            union Other = C
            type A implements Node { id: ID }
            type B implements Node { id: ID }
            type C implements Node { id: ID }
            """,
            builder => builder
                .Type<Animal>("A").Type<Cat>("B").Type<IPlant>("C").Type<Animal>("C")
                .Field("Query", "nodes", Api.Method((_, _) => new object[] { new Animal(), new Dog(), new Cat(), new Kitten(), new Tree() }))
                .Field("Query", "others", Api.Method((_, _) => new object[] { new Cat(), new Tree(), "no" }))
                .Read<object, string>("A", "id", _ => "a")
                .Read<object, string>("B", "id", _ => "b")
                .Read<object, string>("C", "id", _ => "c"));

        (await api.RunAsync("{ nodes { __typename } }")).ShouldBe(
            """{"data":{"nodes":[{"__typename":"A"},{"__typename":"A"},{"__typename":"B"},{"__typename":"B"},{"__typename":"C"}]}}""");
        (await api.RunAsync("{ others { __typename } }")).ShouldBe(
            """{"data":{"others":[{"__typename":"C"},{"__typename":"C"},null]},"errors":[{"message":"Query.others came out as a value of none of the object types of Other.","locations":[{"line":1,"column":3}],"path":["others",2],"extensions":{"code":"RESULT_INVALID"}}]}""");
    }

    private interface IPlant;

    private class Animal;

    private sealed class Dog : Animal;

    private class Cat : Animal;

    private sealed class Kitten : Cat;

    private sealed class Tree : IPlant;
}
