using System.Text.Json.Nodes;
using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Executing;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.TypeSystem.Printing;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>What a schema says of itself, as answers to introspection and as definitions, is the same schema to the reference.</summary>
public sealed class IntrospectionTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private static readonly int Schemas = 200 * Seed.Times;

    [Fact]
    public async Task A_schema_introspected_is_the_same()
    {
        var tally = new Tally("introspection", hasVerdicts: false);
        var schemas = await TestSchema.MakeAsync(reference, Schemas);
        var query = Reading.Read((await reference.AskAsync<int, string>("introspectionQuery", [0])).Single()).Node!;
        List<Introspected> introspected = [];
        foreach (var schema in schemas)
        {
            var response = await new TestExecution(schema.Schema).RunAsync(query, null, default, CancellationToken.None);
            response["errors"].ShouldBeNull();
            introspected.Add(new(schema.Id, response["data"]!.DeepClone()));
        }

        await Batches.RunAsync<Introspected, Introspected, Answer>(reference, "introspection", introspected, one => one,
            (one, answer) => Judge(tally, schemas.Single(schema => schema.Id == one.Id), answer));

        tally.Close(output, least: 200);
    }

    [Fact]
    public async Task A_schema_printed_is_the_same()
    {
        var tally = new Tally("printed schemas", hasVerdicts: false);
        var schemas = await TestSchema.MakeAsync(reference, Schemas);

        await Batches.RunAsync<TestSchema, Printed, Answer>(reference, "print", schemas, one => new(one.Id, SchemaPrinter.Print(one.Schema)),
            (one, answer) => Judge(tally, one, answer));

        tally.Close(output, least: 200);
    }

    private static void Judge(Tally tally, TestSchema schema, Answer answer) =>
        tally.Add("valid", isRight: true, null, answer.Difference is not { } difference ? null : new(
            difference.Length > 60 ? difference[..60] : difference,
            $"schema {schema.Id}: {difference}\n{schema.Sdl}"));

    private sealed record Introspected(string Id, JsonNode Introspection);

    private sealed record Printed(string Id, string Sdl);

    private sealed record Answer(string? Difference);
}
