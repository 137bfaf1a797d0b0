using Fadu.Application.Commands;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Indicators.Weights.Dispersion;
using Fadu.Indicators.Weights.Methods;
using Fadu.Indicators.Weights.Proposals;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Weights;

public sealed class WeightsDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly WeightScope Leaves = new(null, true, ["1.2", "3"], null);

    private static readonly Caller Office = ServiceFixture.As("office") with { Reason = "例会决定" };

    [Fact]
    public async Task What_units_achieve_becomes_marks_of_a_draft_with_the_method_in_the_reason()
    {
        var stage = await new RoundStage(fixture, "critic").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 100, 5);
        await stage.SubmitAsync(stage.Yi, 50, 10);
        await stage.SubmitAsync(stage.Bing, 20, 8);
        var achieved = await fixture.Service.Weights.AchievementsAsync(stage.System, stage.Code, Basis.Reported, default);
        var command = new ApplyWeights(Leaves, new CriticMethod(achieved.Value!, CompleteOnly: false), Accept: false);

        var proposed = await fixture.Service.Weights.WeighAsync(stage.System, command, "critic", apply: false, Office, Language.Chinese, default);
        var before = await fixture.HappenedAsync($"index-system/{stage.System}");
        var applied = await fixture.Service.Weights.WeighAsync(stage.System, command, "critic", apply: true, Office, Language.Chinese, default);

        // Stretched to 1, 0.375, 0 and 0, 1, 0.6, whose deviations are as 0.412479 to 0.410961.
        proposed.Proposal!.Indicators.Select(one => (one.Indicator, decimal.Round(one.Weight, 4), one.Before, one.After)).ShouldBe([("1.1", 0.5009m, 4m, 3.01m), ("2", 0.4991m, 2m, 2.99m)]);
        (proposed.Applied, before.Count).ShouldBe((false, 2));
        (applied.Applied, applied.Proposal, applied.Problems.Count).ShouldBe((true, proposed.Proposal, 0));
        var after = await fixture.EventsAsync($"index-system/{stage.System}");
        after.Skip(2).Select(@event => @event.Body).ShouldBe([new DraftStarted(stage.Definition, 1), new MarksChanged("1.1", 3.01m, 4), new MarksChanged("2", 2.99m, 2)]);
        after.Skip(2).Select(@event => @event.Metadata.Reason).Distinct().ShouldBe(["例会决定（CRITIC 法，3 个单位的得分率）"]);
    }

    [Fact]
    public async Task A_round_about_another_system_tells_nothing()
    {
        var stage = await new RoundStage(fixture, "other").BeginAsync();

        (await fixture.Service.Weights.AchievementsAsync("else", stage.Code, Basis.Reported, default)).Problems.Select(problem => problem.Code).ShouldBe(["weights.other_system"]);
        (await fixture.Service.Weights.AchievementsAsync(stage.System, "none", Basis.Reported, default)).Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
    }

    [Fact]
    public async Task Contradictory_comparisons_are_shown_and_change_nothing_until_somebody_accepts_them()
    {
        var stage = new RoundStage(fixture, "circle");
        await stage.PublishAsync(stage.Definition);
        var circle = new AhpMethod([new("甲", [new("1", "2", 3), new("2", "3", 3), new("3", "1", 3)])]);
        var top = new WeightScope(null, false, [], null);

        var refused = await fixture.Service.Weights.WeighAsync(stage.System, new ApplyWeights(top, circle, Accept: false), "a", apply: true, Office, Language.English, default);
        var accepted = await fixture.Service.Weights.WeighAsync(stage.System, new ApplyWeights(top, circle, Accept: true), "b", apply: true, Office with { Reason = null }, Language.English, default);

        (refused.Applied, refused.Proposal is not null).ShouldBe((false, true));
        refused.Problems.Select(problem => problem.Code).ShouldBe(["weights.contradictory"]);
        accepted.Applied.ShouldBeTrue();
        (await fixture.EventsAsync($"index-system/{stage.System}"))[^1].Metadata.Reason.ShouldBe("analytic hierarchy process, 1 experts, λmax=4.3333, CI=0.6667, CR=1.1494");
    }

    [Fact]
    public async Task The_same_command_under_the_same_key_is_done_once()
    {
        var stage = new RoundStage(fixture, "key");
        await stage.PublishAsync(stage.Definition);
        var command = new ApplyWeights(new(null, false, [], null), new EqualMethod(), Accept: false);
        var keyed = Office with { Key = "office/k" };

        var first = await fixture.Service.Weights.WeighAsync(stage.System, command, "equal", apply: true, keyed, Language.Chinese, default);
        var again = await fixture.Service.Weights.WeighAsync(stage.System, command, "equal", apply: true, keyed, Language.Chinese, default);
        var late = await fixture.Service.Weights.WeighAsync(stage.System, command, "equal", apply: true, Office with { ExpectedVersion = 2 }, Language.Chinese, default);

        (first.Applied, again.Applied, late.Applied).ShouldBe((true, true, false));
        late.Problems.Single().ShouldBeOfType<VersionConflictProblem>();
        (await fixture.HappenedAsync($"index-system/{stage.System}")).OfType<DraftStarted>().Count().ShouldBe(2);
    }
}
