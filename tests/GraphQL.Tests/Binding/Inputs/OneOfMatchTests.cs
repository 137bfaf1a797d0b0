using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Tests.Binding.Inputs;

public sealed class OneOfMatchTests
{
    [Fact]
    public void Every_field_needs_a_nested_record_and_every_nested_record_a_field() =>
        Bound.Faults("type Query { q(by: By!): Int } input By @oneOf { code: String, id: ID, place: Place, pair: Int } input Place { x: Int }", typeof(WrongQuery)).ShouldBe(
        [
            "By.Name is no field of the input By; write it into the schema, or take it away.",
            "By.id is ID in the schema, but By.Id takes int; write string.",
            "By.place is no case of the C# type By; write there: sealed record Place(Place Value) : By.",
            "By.pair is no case of the C# type By; write there: sealed record Pair(int Value) : By.",
        ]);

    [Fact]
    public void A_record_that_is_not_abstract_cannot_be_one_of_several() =>
        Bound.Faults("type Query { q(by: By!): Int } input By @oneOf { code: String }", typeof(FlatQuery))
            .ShouldBe(["Query.q(by:) is By! in the schema, but FlatQuery.Q takes Flat by; write By by."]);

    [Theory]
    [InlineData("{ all: [{ number: 1 }, { all: [] }, { flag: true }] }", "all(number(1), all(), flag(True))")]
    [InlineData("{ number: 3 }", "number(3)")]
    public async Task Cases_may_hold_values_and_each_other(string value, string shown) =>
        (await new Bound("type Query { show(tree: Tree!): String! } input Tree @oneOf { all: [Tree!], number: Int, flag: Boolean }", BindingOptions.FromMarks(typeof(TreeQuery)))
            .RunAsync($"{{ show(tree: {value}) }}")).ShouldBe($$$"""{"data":{"show":"{{{shown}}}"}}""");

    private abstract record By
    {
        public sealed record Code(string Value) : By;

        public sealed record Id(int Value) : By;

        public sealed record Name(string Value) : By;

        public sealed record Pair(int Left, int Right) : By;
    }

    private sealed record Flat(string? Code);

    private abstract record Tree
    {
        public sealed record All(IReadOnlyList<Tree> Trees) : Tree;

        public sealed record Number(int Value) : Tree;

        public sealed record Flag(bool Value) : Tree;
    }

    [GraphQLFields("Query")]
    private static class WrongQuery
    {
        public static int? Q(By by) => by is By.Id id ? id.Value : null;
    }

    [GraphQLFields("Query")]
    private static class FlatQuery
    {
        public static int? Q(Flat by) => by.Code?.Length;
    }

    [GraphQLFields("Query")]
    private static class TreeQuery
    {
        public static string Show(Tree tree) => tree switch
        {
            Tree.All all => $"all({string.Join(", ", all.Trees.Select(Show))})",
            Tree.Number number => $"number({number.Value})",
            Tree.Flag flag => $"flag({flag.Value})",
            _ => throw new NotSupportedException(),
        };
    }
}
