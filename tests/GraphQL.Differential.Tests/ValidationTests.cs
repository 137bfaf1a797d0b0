using Fadu.GraphQL.Differential.Tests.Comparing;
using Fadu.GraphQL.Differential.Tests.Generating;
using Fadu.GraphQL.Differential.Tests.Reference;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Validation;
using Xunit.Abstractions;

namespace Fadu.GraphQL.Differential.Tests;

/// <summary>The same documents are valid, and each rule finds the same errors at the same places in the others.</summary>
public sealed class ValidationTests(ReferenceProcess reference, ITestOutputHelper output) : IClassFixture<ReferenceProcess>
{
    private const int Schemas = 60;
    private static readonly int Rounds = 1_500 * Seed.Times;

    private readonly Tally _tally = new("validation", hasVerdicts: true);
    private readonly SortedDictionary<string, int> _broken = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _theirBroken = new(StringComparer.Ordinal);

    [Fact]
    public async Task Each_rule_finds_the_same_errors()
    {
        var schemas = await TestSchema.MakeAsync(reference, Schemas);

        await Batches.RunAsync<Case, Question, Answer>(reference, "validate", Cases(schemas), one => new(one.Schema.Id, one.Text), Judge);

        foreach (var (rule, count) in _broken)
            output.WriteLine($"{rule,-50} {count,8}");
        _tally.Close(output, least: 12_500);
        _broken.Keys.ShouldBe(RuleGroups.Rules, ignoreOrder: true, "Some rules were never broken.");
        _theirBroken.Keys.ShouldBe(RuleGroups.All, ignoreOrder: true, "Some rules of the reference were never broken.");
    }

    // What is no document at all is compared elsewhere.
    private static IEnumerable<Case> Cases(IReadOnlyList<TestSchema> schemas) =>
        Enumerable.Range(0, Rounds).SelectMany(round => Round(round, schemas[round % schemas.Count])).Where(one => one.Document is not null);

    private static IEnumerable<Case> Round(int round, TestSchema schema)
    {
        var chance = new Chance(Seed.Of(round));
        var valid = DocumentGenerator.Make(schema.Model, chance, wrong: 0).Tokens;
        yield return new("valid", round, schema, TokenText.Of(valid, chance));
        for (var index = 0; index < 3; index++)
        {
            yield return new("a choice wrong", round, schema, TokenText.Of(DocumentGenerator.Make(schema.Model, chance, wrong: 0.005).Tokens, chance));
            yield return new("some choices wrong", round, schema, TokenText.Of(DocumentGenerator.Make(schema.Model, chance, wrong: 0.04).Tokens, chance));
            yield return new("tokens changed", round, schema, TokenText.Of(TokenChanges.Of(valid, chance), chance));
        }
    }

    private void Judge(Case one, Answer answer)
    {
        if (one.Kind == "valid")
            answer.Errors.ShouldBeEmpty($"The generator made it wrong: case {one.Round}\n{one.Text}\n{one.Schema.Sdl}");
        var found = one.Errors;
        foreach (var error in found)
            _broken[error.Rule!] = _broken.GetValueOrDefault(error.Rule!) + 1;
        var ours = found.Select(FoundError.Of).ToList();
        var theirs = answer.Errors.Select(FoundError.Of).ToList();
        foreach (var error in theirs)
            _theirBroken[error.Group] = _theirBroken.GetValueOrDefault(error.Group) + 1;
        var open = new OpenErrors(one.Schema, one.Document!, ours, theirs);
        var onlyOurs = Closed(FoundError.Without(ours, theirs), open.OfOurs);
        var onlyTheirs = Closed(FoundError.Without(theirs, ours), open.OfTheirs);
        _tally.Add(one.Kind, found.Count == 0, null, onlyOurs.Count + onlyTheirs.Count == 0 ? null : new(
            $"only ours: {GroupsOf(onlyOurs)}; only theirs: {GroupsOf(onlyTheirs)}",
            $"case {one.Round}, schema {one.Schema.Id}\n"
            + string.Concat(onlyOurs.Select(error => $"  ours:   {error}\n").Concat(onlyTheirs.Select(error => $"  theirs: {error}\n")))
            + $"{one.Text}\n{one.Schema.Sdl}"));
    }

    private IReadOnlyList<FoundError> Closed(IEnumerable<FoundError> errors, Func<FoundError, string?> openOf)
    {
        List<FoundError> closed = [];
        foreach (var error in errors)
        {
            if (openOf(error) is { } open)
                _tally.Note(open);
            else
                closed.Add(error);
        }

        return closed;
    }

    private static string GroupsOf(IEnumerable<FoundError> errors) => string.Join(", ", errors.Select(error => error.Group).Distinct().Order(StringComparer.Ordinal));

    private sealed record Case(string Kind, int Round, TestSchema Schema, string Text)
    {
        private static readonly ValidationOptions Unlimited = new() { MaxErrors = 1_000_000, MaxFieldComparisons = 1_000_000 };

        public DocumentNode? Document { get; } = Reading.Read(Text).Node;

        public IReadOnlyList<GraphQLError> Errors => Validator.Validate(Schema.Schema, Document!, Unlimited);
    }

    private sealed record Question(string Schema, string Text);

    private sealed record Answer(IReadOnlyList<ReferenceError> Errors);
}
