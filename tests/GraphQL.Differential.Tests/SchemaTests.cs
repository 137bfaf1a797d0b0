using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.TypeSystem.Building;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>The same definitions are schemas, and the others have faults at the same places.</summary>
public sealed class SchemaTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private static readonly int Rounds = 400 * Seed.Times;

    private readonly Tally _tally = new("schemas");

    [Fact]
    public async Task The_same_definitions_are_schemas()
    {
        await Batches.RunAsync<Case, TestSchema.Question, SchemaAnswer>(reference, "schema", Cases(), one => new("one", one.Sdl), Judge);

        _tally.Close(output);
    }

    private static IEnumerable<Case> Cases()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var chance = new Chance(Seed.Of(round));
            var tokens = SchemaText.Definitions(SchemaGenerator.Make(chance), chance).SelectMany(definition => definition).ToList();
            yield return new("valid", round, TokenText.Of(tokens, chance));
            for (var index = 0; index < 8; index++)
            {
                var changed = TokenText.Of(TokenChanges.Of(tokens, chance), chance);
                if (Reading.Read(changed).Succeeded)
                    yield return new("tokens changed", round, changed);
            }
        }
    }

    private void Judge(Case one, SchemaAnswer answer)
    {
        var theirs = answer.Faults;
        if (one.Kind == "valid")
            theirs.ShouldBeEmpty($"The generator made it wrong: case {one.Round}\n{one.Sdl}");
        var open = theirs.Count > 0 || one.Ours.Succeeded ? null : OpenOf(one.Ours.Errors, answer.NewerFaults!);
        _tally.Add(one.Kind, open, one.Ours.Succeeded == (theirs.Count == 0) ? null : new(
            one.Ours.Succeeded ? $"only theirs: {RulesOf(theirs.Select(fault => fault.Rule))}" : $"only ours: {RulesOf(one.Ours.Errors.Select(error => error.Rule))}",
            $"case {one.Round}, ours: {string.Join("; ", one.Ours.Errors.Select(Said))}, theirs: {string.Join("; ", theirs)}\n{one.Sdl}"));
    }

    // What the engine refuses and version 16 of the reference does not: see OPEN.md.
    private static string? OpenOf(IEnumerable<GraphQLError> ours, IReadOnlyList<ReferenceError> newer) =>
        newer.Count > 0 ? "newer-rules"
        : ours.All(error => error.Rule is "TypeSystemDefinitions") ? "operation-in-schema"
        : ours.All(error => error.Rule is "DirectiveArgumentValues") ? "values-of-applied-directives"
        : ours.All(error => error.Rule is "DirectiveArgumentValues" or "DirectiveCycles") ? "directive-cycles"
        : null;

    private static string RulesOf(IEnumerable<string?> rules) => string.Join(", ", rules.Distinct().Order(StringComparer.Ordinal));

    private static string Said(GraphQLError error) =>
        $"{error.Rule} at {string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))}: {error.Message}";

    private sealed record Case(string Kind, int Round, string Sdl)
    {
        public SchemaResult Ours { get; } = TestSchema.Build(Sdl);
    }
}
