using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.Tests;

public sealed class GraphQLSchemaTests
{
    [Fact]
    public void A_schema_without_faults_is_read() =>
        Read("""type Query { units(first: Int!): [Int] @cost(sizedBy: ["first"]) secret: Int @requires(role: "evaluator") }""")
            .Schema.ShouldNotBeNull().QueryType!.Fields.Select(field => field.Name).ShouldBe(["units", "secret"]);

    [Fact]
    public void Rights_and_costs_that_do_not_fit_are_faults_all_at_once() =>
        Messages("""type Query { units(first: Int!): [Int] @cost(sizedBy: ["last"]) secret: Int @requires(role: []) }""").ShouldBe(
        [
            "Query.units is sized by last, but has no such argument.",
            "Query.units has no assumed size, though none of the arguments that size it must have a value.",
            "Query.secret asks for one of no roles, which nobody has.",
        ]);

    [Fact]
    public void Faults_of_definitions_come_first() =>
        Messages("""type Query { units: Unknown @requires(role: []) }""").ShouldBe([.. SchemaBuilder.Build(SourceOf("type Query { units: Unknown @requires(role: []) }"), NoScalars).Errors.Select(error => error.Message)]);

    private static ImmutableDictionary<string, ScalarCoercion> NoScalars => ImmutableDictionary<string, ScalarCoercion>.Empty;

    private static Source SourceOf(string text) => Source.FromText(GuardDirectives.Text + text, "schema.graphql");

    private static SchemaResult Read(string text) => GraphQLSchema.Read(SourceOf(text), NoScalars);

    private static string[] Messages(string text) => [.. Read(text).Errors.Select(error => error.Message)];
}
