using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Tests.TypeSystem;

namespace Fadu.GraphQL.Tests.Guarding.Measuring;

public sealed class OperationMeasurementTests
{
    [Theory]
    [InlineData("{ ping }", "1 1 1")]
    [InlineData("{ ping dear }", "101 1 2")]
    [InlineData("{ __typename }", "1 1 1")]
    [InlineData("{ unit(id: 1) { id name } }", "3 2 3")]
    [InlineData("{ free { id } }", "1 2 2")]
    [InlineData("{ few { id name } }", "7 2 3")]
    [InlineData("{ unit(id: 1) { parent { parent { id } } } }", "4 4 4")]
    [InlineData("mutation { submit { id } }", "2 2 2")]
    [InlineData("subscription { scored { id } }", "2 2 2")]
    public void Weights_add_up_and_lists_multiply(string text, string figures) => Guarded.Figures(text).ShouldBe(figures);

    [Theory]
    [InlineData("{ ping ping ping }", "1 1 1")]
    [InlineData("{ a: ping ping }", "2 1 2")]
    [InlineData("{ unit(id: 1) { id } unit(id: 1) { id name } ...F } fragment F on Query { unit(id: 1) { name } }", "3 2 3")]
    [InlineData("{ ...F ...F ... { ...F } } fragment F on Query { few { id } }", "4 2 2")]
    public void Selections_with_one_response_name_are_merged_as_execution_merges_them(string text, string figures) =>
        Guarded.Figures(text).ShouldBe(figures);

    [Theory]
    [InlineData("{ node(id: 1) { id ... on Audit { text } ... on Unit { name } } }", "9 2 3")]
    [InlineData("{ node(id: 1) { ... on Unit { a: name b: name c: name } } }", "4 2 4")]
    [InlineData("{ found { __typename ... on PageInfo { hasNextPage } } }", "3 2 3")]
    [InlineData("{ found { ... on Node { id } } }", "2 2 2")]
    [InlineData("{ unit(id: 1) { ... on Node { ... on Audit { text } } ... on Found { __typename } } }", "2 2 2")]
    public void Of_types_that_exclude_each_other_the_dearest_counts(string text, string figures) => Guarded.Figures(text).ShouldBe(figures);

    [Theory]
    [InlineData("{ units(first: 20) { nodes { id } } }", "22 3 3")]
    [InlineData("{ units(first: 20) { edges { cursor node { id } } pageInfo { hasNextPage } } }", "64 4 7")]
    [InlineData("{ units(first: 20) { nodes { id } edges { cursor } } }", "43 3 5")]
    [InlineData("{ units(first: 3, last: 9) { nodes { id } } }", "11 3 3")]
    [InlineData("{ units { nodes { id } } }", "7 3 3")]
    [InlineData("{ units(last: null) { nodes { id } } }", "52 3 3")]
    [InlineData("{ units(first: 0, last: null) { nodes { id } } }", "2 3 3")]
    [InlineData("{ units(first: -7, last: null) { nodes { id } } }", "2 3 3")]
    [InlineData("{ some(ids: [1, 2, 3, 4]) { id } }", "6 2 2")]
    [InlineData("{ some(ids: 1) { id } }", "3 2 2")]
    [InlineData("{ some(ids: []) { id } }", "2 2 2")]
    public void The_values_of_arguments_give_the_size(string text, string figures) => Guarded.Figures(text).ShouldBe(figures);

    [Theory]
    [InlineData("{ past { id } }", "8 2 2")]
    [InlineData("{ past(until: null) { id } }", "3 2 2")]
    [InlineData("{ past(asOf: 0, until: null) { id } }", "43 2 2")]
    [InlineData("{ a: past(asOf: 1) { id } b: past(asOf: 2, until: 3) { id } }", "96 2 4")]
    [InlineData("{ old }", "1 1 1")]
    [InlineData("{ old(asOf: 1) }", "41 1 1")]
    public void Arguments_add_their_weight_where_they_have_a_value(string text, string figures) => Guarded.Figures(text).ShouldBe(figures);

    [Fact]
    public void Variables_add_the_weight_of_their_argument_where_they_have_a_value()
    {
        const string Text = "query ($then: Int) { past(asOf: $then) { id } }";

        Guarded.Figures(Text, ("then", 1)).ShouldBe("48 2 2");
        Guarded.Figures(Text, ("then", null)).ShouldBe("8 2 2");
        Guarded.Figures(Text).ShouldBe("8 2 2");
        Guarded.Measure(Text).Variables.ShouldBe(["then"], "the measure holds for requests that give it as this one does");
    }

    [Fact]
    public void The_values_of_variables_give_the_size()
    {
        const string Text = "query ($n: Int) { units(first: 1, last: $n) { nodes { id } } }";

        Guarded.Figures(Text, ("n", 30)).ShouldBe("32 3 3");
        Guarded.Figures(Text, ("n", 30L)).ShouldBe("32 3 3");
        Guarded.Figures(Text, ("n", null)).ShouldBe("3 3 3");
        Guarded.Figures(Text).ShouldBe("7 3 3", "without a value the argument has its default");
        Guarded.Figures("query ($ids: [ID!]!) { some(ids: $ids) { id } }", ("ids", new object?[] { "a", "b" })).ShouldBe("4 2 2");
    }

    [Fact]
    public void The_variables_that_the_measure_depends_on_are_told()
    {
        const string Text = """
            query ($id: ID!, $n: Int, $a: Boolean!, $b: Boolean!) {
              unit(id: $id) @include(if: $a) { name @skip(if: $b) id }
              units(first: $n) { nodes { id } }
            }
            """;

        Guarded.Measure(Text, Guarded.Values([("id", "1"), ("n", 1), ("a", true), ("b", true)])).Variables.ShouldBe(["a", "b", "n"]);
        Guarded.Measure(Text, Guarded.Values([("id", "1"), ("a", false), ("b", true)])).Variables.ShouldBe(["a", "n"]);
        Guarded.Measure("query ($id: ID!) { unit(id: $id) { id } }").Variables.ShouldBeEmpty();
    }

    [Fact]
    public void Depth_counts_through_fragments() =>
        Guarded.Figures("{ ...A } fragment A on Query { unit(id: 1) { ...B } } fragment B on Unit { ... { parent { id } } }").ShouldBe("3 3 3");

    [Theory]
    [InlineData("{ __typename ping }", 0)]
    [InlineData("{ __schema { queryType { name } } }", 0)]
    [InlineData("{ __schema { types { name } } }", 1)]
    [InlineData("{ __schema { types { fields { args { type { ofType { ofType { name } } } } } } } }", 3)]
    [InlineData("{ __type(name: \"A\") { fields { type { fields { type { fields { name } } } } } } }", 3)]
    public void Lists_of_introspection_are_counted_through_each_other(string text, int depth) =>
        Guarded.Measure(text).IntrospectionDepth.ShouldBe(depth);

    [Fact]
    public void Questions_about_the_schema_cost_objects_and_the_lists_of_this_schema()
    {
        var types = Guarded.Schema.Types.Count;

        Guarded.Measure("{ __type(name: \"Unit\") { name kind ofType { name } } }").Cost.ShouldBe(2);
        Guarded.Measure("{ __schema { types { name } } }").Cost.ShouldBe(2, "leaves cost nothing");
        Guarded.Measure("{ __schema { types { ofType { name } } } }").Cost.ShouldBe(2 + types);
        Guarded.Measure("{ __schema { types { fields { name type { name } } } } }").Cost.ShouldBeGreaterThan(2 + (2 * types));
    }

    [Fact]
    public void A_list_about_which_nothing_is_said_has_ten_items()
    {
        var document = Guarded.Parse("{ list { list { a } } }");
        var schema = Schemas.Build("type Query { list: [Query] a: Int }");

        var measure = new OperationGuard(schema)
            .Measure(document, (OperationDefinitionNode)document.Definitions[0], Guarded.Values([]));

        measure.Cost.ShouldBe(1 + (10 * (1 + 10)));
    }
}
