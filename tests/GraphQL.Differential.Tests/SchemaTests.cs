using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Building;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>
/// The same definitions are schemas. What the engine refuses and version 16 of the reference does not, a second witness refuses at the same place.
/// </summary>
public sealed class SchemaTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private static readonly int Rounds = 400 * Seed.Times;

    private readonly Tally _tally = new("schemas", hasVerdicts: true);

    [Fact]
    public async Task The_same_definitions_are_schemas()
    {
        await Batches.RunAsync<Case, TestSchema.Question, SchemaAnswer>(reference, "schema", Cases(), one => new("one", one.Sdl), Judge);

        _tally.Close(output, least: 1_400);
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
        var (agrees, open) = theirs.Count > 0 ? (!one.Ours.Succeeded, null) : Compared(one, answer);
        if (theirs.Count == 0)
            theirs = answer.NewerFaults!;
        _tally.Add(one.Kind, one.Ours.Succeeded, open, agrees ? null : new(
            $"ours: {RulesOf(one.Ours.Errors.Select(error => error.Rule))}; theirs: {RulesOf(theirs.Select(fault => fault.Rule))}",
            $"case {one.Round}, ours: {string.Join("; ", one.Ours.Errors.Select(Said))}, theirs: {string.Join("; ", theirs)}\n{one.Sdl}"));
    }

    // Version 16 finds no fault. Every fault of ours needs an explanation of its own, and those of version 17 must all be among ours.
    private static (bool Agrees, string? Open) Compared(Case one, SchemaAnswer answer)
    {
        var opens = one.Ours.Errors.Select(error => OpenOf(error, one, answer)).ToList();
        var isMissed = answer.NewerFaults!.Any(fault => !one.Ours.Errors.Any(error => IsAt(error, fault)));
        return isMissed || opens.Contains(null) ? (false, null) : (opens.Count == 0, opens.FirstOrDefault());
    }

    // See OPEN.md.
    private static string? OpenOf(GraphQLError ours, Case one, SchemaAnswer answer) =>
        answer.NewerFaults!.Any(fault => IsAt(ours, fault)) ? "newer-rules"
        : ours.Rule is "DirectiveArgumentValues" && answer.ValueFaults!.Any(fault => IsAt(ours, fault)) ? "values-of-applied-directives"
        : ours.Rule is "TypeSystemDefinitions" && one.IsAtOperation(ours) ? "operation-in-schema"
        : ours.Rule is "DirectiveCycles" ? "directive-cycles"
        : null;

    private static bool IsAt(GraphQLError ours, ReferenceError theirs) =>
        ours.Locations.Any(place => theirs.Places.Any(other => other[0] == place.Line && other[1] == place.Column));

    private static string RulesOf(IEnumerable<string?> rules) => string.Join(", ", rules.Distinct().Order(StringComparer.Ordinal));

    private static string Said(GraphQLError error) =>
        $"{error.Rule} at {string.Join(' ', error.Locations.Select(place => $"{place.Line}:{place.Column}"))}: {error.Message}";

    private sealed record Case(string Kind, int Round, string Sdl)
    {
        public SchemaResult Ours { get; } = TestSchema.Build(Sdl);

        public bool IsAtOperation(GraphQLError error)
        {
            var document = Reading.Read(Sdl).Node!;
            return document.Definitions.OfType<ExecutableDefinitionNode>()
                .Any(definition => error.Locations is [var only] && only == document.Source.LocationOf(definition.Location.Start));
        }
    }
}
