using System.Text.Json;
using System.Text.Json.Nodes;
using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Executing;
using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Language.Nodes;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>Valid documents give the same data, and errors at the same places of it.</summary>
public sealed class ExecutionTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private const int Schemas = 40;
    private static readonly int Rounds = 1_500 * Seed.Times;

    private readonly Tally _tally = new("execution", hasVerdicts: true);

    [Fact]
    public async Task The_same_requests_have_the_same_responses()
    {
        var schemas = (await TestSchema.MakeAsync(reference, Schemas)).Select(schema => (schema, new TestExecution(schema.Schema))).ToList();
        List<Case> cases = [];
        for (var round = 0; round < Rounds; round++)
            cases.AddRange(await RoundAsync(round, schemas[round % schemas.Count].schema, schemas[round % schemas.Count].Item2));

        await Batches.RunAsync<Case, Question, Answer>(reference, "execute", cases,
            one => new(one.Schema.Id, one.Text, one.OperationName, one.Variables), Judge);

        _tally.Close(output, least: 2_300);
    }

    private static async Task<IReadOnlyList<Case>> RoundAsync(int round, TestSchema schema, TestExecution execution)
    {
        var chance = new Chance(Seed.Of(round));
        var document = DocumentGenerator.Make(schema.Model, chance, wrong: 0);
        var text = TokenText.Of(document.Tokens, chance);
        var node = Reading.Read(text).Node!;
        List<Case> cases = [];
        foreach (var (kind, wrong) in (IEnumerable<(string, double)>)[("right variables", 0), ("wrong variables", 0.1)])
        {
            var operation = chance.Pick(document.Operations);
            if (operation.Variables.Count == 0 && wrong > 0)
                continue;
            var variables = new VariableValues(schema.Model, chance, wrong).Of(operation);
            var kindOfOperation = node.Definitions.OfType<OperationDefinitionNode>().First(one => one.Name?.Value == operation.Name).Operation;
            var sent = JsonDocument.Parse(variables.ToJsonString()).RootElement;
            cases.Add(new(wrong > 0 ? kind : $"{kindOfOperation}, {kind}".ToLowerInvariant(), round, schema, text, operation.Name, variables,
                await execution.RunAsync(node, operation.Name, sent, CancellationToken.None)));
        }

        return cases;
    }

    private void Judge(Case one, Answer answer)
    {
        var (ours, theirs) = (new ComparedResponse(one.Response), ComparedResponse.Of(answer.Data, answer.IsRequestError, answer.Errors));
        var difference = ours.DifferenceTo(theirs);
        if (difference is null && !ours.HasSameErrors(theirs))
            _tally.Note("errors-below-null");
        _tally.Add(one.Kind, one.Response["errors"] is null, null, difference is null ? null : new(
            difference,
            $"case {one.Round}, schema {one.Schema.Id}, operation {one.OperationName}, variables {one.Variables.ToJsonString()}\n"
            + $"  ours:   {one.Response.ToJsonString()}\n  theirs: {answer.Data?.ToJsonString() ?? "null"} {string.Join("; ", answer.Errors)}\n{one.Text}\n{one.Schema.Sdl}"));
    }

    private sealed record Case(
        string Kind, int Round, TestSchema Schema, string Text, string? OperationName, JsonObject Variables, JsonObject Response);

    private sealed record Question(string Schema, string Text, string? OperationName, JsonObject Variables);

    private sealed record Answer(JsonNode? Data, bool IsRequestError, IReadOnlyList<ReferenceFieldError> Errors);
}
