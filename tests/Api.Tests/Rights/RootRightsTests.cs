using System.Text.Json.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>Every field of the roots, sent by everybody: what comes of it is what the table says.</summary>
public sealed class RootRightsTests(ApiFixture fixture) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Errors = "errors { __typename ... on Refusal { code message path } ... on VersionConflict { changes { item account type } } }";

    private static bool _begun;

    private Schema Schema => fixture.Engine.Schema;

    public async Task InitializeAsync()
    {
        if (_begun)
            return;
        await RightsStage.BeginAsync(fixture);
        await RightsStage.PubliciseAsync(fixture);
        _begun = true;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string> People => [.. RightsTable.People];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_query_answers_as_the_table_says(string person)
    {
        var faults = new List<string>();
        foreach (var field in Schema.QueryType!.Fields)
        {
            var (coordinate, answers) = ($"Query.{field.Name}", new List<string>());
            foreach (var value in field.Type.Named is CompositeType composite ? Schema.PossibleTypes(composite) : [])
            {
                foreach (var arguments in Arguments.Of(coordinate, field, value))
                    answers.Add(await fixture.RunAsync(RightsStage.Of(person), $"{{ {field.Name}{arguments} {{ __typename }} }}"));
            }

            // A plain value has no arguments so far.
            if (field.Type.Named is not CompositeType)
                answers.Add(await fixture.RunAsync(RightsStage.Of(person), $"{{ {field.Name} }}"));

            var right = RightsTable.Of(coordinate, person);
            if (right is Right.No ? !answers.All(answer => IsRefused(answer, person)) : answers.Any(IsRefused) || !answers.Any(answer => HasData(answer, field.Name)))
                faults.Add($"{coordinate}: {right}, but {string.Join('\n', answers)}");
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_mutation_answers_as_the_table_says(string person)
    {
        var faults = new List<string>();
        foreach (var field in Schema.MutationType!.Fields)
        {
            var (coordinate, own) = ($"Mutation.{field.Name}", await SendAsync(person, field, "own"));
            var right = RightsTable.Of(coordinate, person);
            if (right is Right.No ? !IsRefused(own, person) : IsRefused(own) || !HasData(own, field.Name) || (person != "stranger" && IsDenied(own)))
                faults.Add($"{coordinate}: {right}, but {own}");
            if (right is Right.Own && person is "reporter" or "evaluator" && Inputs.NamesUnit(field) && await SendAsync(person, field, "hidden") is var other && !IsUnknown(other))
                faults.Add($"{coordinate} of another unit: {other}");
        }

        faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_subscription_is_refused_as_the_table_says(string person)
    {
        var faults = new List<string>();
        foreach (var field in Schema.SubscriptionType?.Fields ?? Enumerable.Empty<Field>())
        {
            var coordinate = $"Subscription.{field.Name}";
            var (right, refused) = (RightsTable.Of(coordinate, person), true);
            foreach (var value in Schema.PossibleTypes((CompositeType)field.Type.Named))
            {
                foreach (var arguments in Arguments.Of(coordinate, field, value))
                    refused &= fixture.IsRefused(RightsStage.Of(person), $"subscription {{ {field.Name}{arguments} {{ __typename }} }}");
            }

            if (refused != right is Right.No)
                faults.Add($"{coordinate}: {right}");
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conflict_names_no_evaluator_to_a_unit()
    {
        foreach (var (mutation, rest) in new[]
        {
            ("attachEvidence", $"""itemCode: "fund", sha256: "{RightsStage.OwnFile}", fileName: "a.pdf" """),
            ("detachEvidence", $"""itemCode: "fund", sha256: "{RightsStage.OwnFile}" """),
            ("submitSubmission", ""),
        })
        {
            var answer = await fixture.RunAsync(
                RightsStage.OwnReporter, $$"""mutation { {{mutation}}(input: { roundCode: "R", unitCode: "own", expectedVersion: 1, {{rest}} }) { {{Errors}} } }""");

            answer.ShouldContain("\"type\":\"item_verified\"");
            answer.ShouldNotContain("ea");
        }
    }

    private Task<string> SendAsync(string person, Field mutation, string unit) =>
        fixture.RunAsync(RightsStage.Of(person), $"mutation {{ {mutation.Name}{Inputs.Of(mutation, unit)} {{ {Errors} }} }}");

    private static bool IsRefused(string answer, string person) => answer.Contains(person == "stranger" ? "\"UNAUTHENTICATED\"" : "\"FORBIDDEN\"", StringComparison.Ordinal);

    private static bool IsRefused(string answer) => IsRefused(answer, "stranger") || IsRefused(answer, "reporter");

    private static bool IsDenied(string answer) => answer.Contains("\"AccessDenied\"", StringComparison.Ordinal);

    private static bool IsUnknown(string answer) => IsDenied(answer) || answer.Contains("\"NotFound\"", StringComparison.Ordinal);

    private static bool HasData(string answer, string field) => JsonNode.Parse(answer)!["data"]?[field] is not null;
}
