using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Xunit.Abstractions;

namespace Fadu.Api.Tests.Rights;

/// <summary>Before anything is publicised, nothing of another unit gets out by any way through the schema.</summary>
public sealed class RowScopeTests(ApiFixture fixture, ITestOutputHelper output) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private static bool _begun;

    public async Task InitializeAsync()
    {
        if (_begun)
            return;
        await RightsStage.BeginAsync(fixture);
        _begun = true;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_looked_for_is_there()
    {
        var (found, _, told) = await Leaks.FindAsync(fixture, RightsStage.Office, "coordinator", []);

        found.ShouldBeEmpty();
        var all = await fixture.RunAsync(RightsStage.Office, """
            { unit(by: { code: "hidden" }) { name parent { name } contact { name phone } attributes { number source } }
              round(by: { code: "R" }) { evaluators { account name } score(unit: "hidden", basis: REPORTED) { total }
                submission(unitCode: "hidden") { returnReasons { text } items { verified { value { number } reason } submitted { number } supplied { value { number } source } evidence { fileName sha256 } } } }
              whole: history(of: { wholeRound: "R" }, first: 200) { nodes { account reason body } } account(by: { name: "hid-reporter" }) { displayName } }
            """);
        // What hidden has not submitted again is its own; what is of appeals comes after publication.
        all.ShouldNotContain("732.58");
        (await fixture.RunAsync(RightsStage.HiddenReporter, """{ history(of: { submission: { roundCode: "R", unitCode: "hidden" } }, first: 200) { nodes { body } } }""")).ShouldContain("732.58");
        RightsStage.Values.Except(["隐申诉", "隐决定", "732.58"]).Concat(RightsStage.OfUnit).Concat(RightsStage.OfAccount).Concat(RightsStage.OfRound).Concat(RightsStage.OfRanking)
            .Where(mark => !all.Contains(mark, StringComparison.Ordinal)).ShouldBeEmpty(all);
        output.WriteLine($"not told: {string.Join(' ', RightsTable.Fields.Keys.Where(field => !told.Contains(field) && !field.StartsWith("Mutation", StringComparison.Ordinal)))}");
    }

    [Fact]
    public async Task An_evaluator_of_some_units_is_told_no_figures_of_the_values_of_the_others()
    {
        const string Explained = """{ round(by: { code: "R" }) { score(unit: "own", basis: REPORTED) { indicators { code explanation { formula { isWithheld lines } } } } } }""";

        var some = await fixture.RunAsync(RightsStage.OwnEvaluator, Explained);
        var all = await fixture.RunAsync(RightsStage.HiddenEvaluator, Explained);

        some.ShouldContain("同组其他单位的数值不公开");
        all.ShouldNotContain("同组其他单位的数值不公开");
        some.ShouldContain("""{"code":"1","explanation":{"formula":{"isWithheld":false""", customMessage: "its own values are told");
    }

    [Fact]
    public Task A_reporter_learns_nothing_of_another_unit() => NothingAsync(
        RightsStage.OwnReporter, "reporter", [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount, .. RightsStage.OfRound, .. RightsStage.OfRanking]);

    [Fact]
    public Task An_evaluator_learns_nothing_but_the_marks_of_a_unit_that_is_not_assigned() =>
        NothingAsync(RightsStage.OwnEvaluator, "evaluator", [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount]);

    [Fact]
    public Task An_evaluator_of_no_round_learns_nothing() => NothingAsync(
        ApiFixture.As("out", Role.Evaluator), "evaluator", [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount, .. RightsStage.OfRound, .. RightsStage.OfRanking]);

    [Fact]
    public Task An_administrator_learns_neither_values_nor_scores() =>
        NothingAsync(RightsStage.Root, "administrator", [.. RightsStage.Values, .. RightsStage.OfRanking, "hid-evaluator", "隐评估", "隐展期"]);

    [Fact]
    public Task A_stranger_learns_nothing() => NothingAsync(
        RightsStage.Stranger, "stranger", [.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount, .. RightsStage.OfRound, .. RightsStage.OfRanking, "我区", "三区"]);

    [Fact]
    public async Task What_is_told_as_it_happens_tells_nothing_of_another_unit_either()
    {
        var (marks, told) = ((string[])[.. RightsStage.Values, .. RightsStage.OfUnit, .. RightsStage.OfAccount], 0);
        foreach (var (viewer, hidden) in new[] { (RightsStage.OwnReporter, (string[])[.. marks, .. RightsStage.OfRound, .. RightsStage.OfRanking]), (RightsStage.OwnEvaluator, marks) })
        {
            var walk = new QueryWalk(fixture.Engine.Schema, fixture.Engine.Rights, ApiFixture.CallerOf(viewer));
            foreach (var (way, end) in walk.Ways(fixture.Engine.Schema.SubscriptionType!).Where(found => found.Way.Length <= 3))
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
                var subscription = $"subscription {QueryWalk.QueryOf(way, end)}";
                await foreach (var answer in fixture.SubscribeAsync(viewer, subscription, patience.Token))
                {
                    hidden.Where(mark => answer.Contains(mark, StringComparison.Ordinal)).ShouldBeEmpty($"{subscription}: {answer}");
                    told += answer.Contains("\"errors\"", StringComparison.Ordinal) ? 0 : 1;
                    break;
                }
            }
        }

        told.ShouldBeGreaterThan(20);
    }

    private async Task NothingAsync(Viewer viewer, string person, string[] marks)
    {
        var (found, asked, _) = await Leaks.FindAsync(fixture, viewer, person, marks);

        output.WriteLine($"{asked} queries");
        found.ShouldBeEmpty();
    }
}
