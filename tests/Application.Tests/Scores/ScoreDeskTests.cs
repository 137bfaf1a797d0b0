using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Scores;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Scores;

public sealed class ScoreDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly ScoreView Verified = new(Basis.Verified, null, null);
    private static readonly RankingOrder ByTotal = new(RankingBy.Total, null, IsDescending: true);

    [Fact]
    public async Task A_ranking_is_ordered_and_filtered_by_what_is_seen()
    {
        var stage = await ScoredAsync("rank");
        var office = await SightAsync(Coordinator);

        (await CodesAsync(stage, office, null, ByTotal)).ShouldBe([stage.Bing, stage.Yi, stage.Jia]);
        (await CodesAsync(stage, office, null, new(RankingBy.Rank, null, IsDescending: false))).ShouldBe([stage.Yi, stage.Bing, stage.Jia]);
        (await CodesAsync(stage, office, null, new(RankingBy.Name, null, IsDescending: false))).ShouldBe([stage.Bing, stage.Yi, stage.Jia]);
        (await CodesAsync(stage, office, null, new(RankingBy.Code, null, IsDescending: true))).ShouldBe([stage.Bing, stage.Yi, stage.Jia]);
        (await CodesAsync(stage, office, unit => unit.Unit.Group == "城区", new(RankingBy.Indicator, "1.1", IsDescending: false))).ShouldBe([stage.Jia, stage.Yi]);
    }

    [Fact]
    public async Task An_order_by_an_indicator_that_is_not_there_is_refused()
    {
        var stage = await ScoredAsync("order");
        var office = await SightAsync(Coordinator);

        var unknown = await fixture.Service.Scores.RankingAsync(office, stage.Code, Verified, null, new(RankingBy.Indicator, "9", IsDescending: false), default);
        var unnamed = await fixture.Service.Scores.RankingAsync(office, stage.Code, Verified, null, new(RankingBy.Indicator, null, IsDescending: false), default);

        unknown.Problems.Select(problem => problem.Code).ShouldBe(["scores.unknown_indicator"]);
        unnamed.Problems.Select(problem => problem.Code).ShouldBe(["scores.indicator_missing"]);
    }

    [Fact]
    public async Task A_reporter_sees_the_ranking_of_its_group_where_the_round_shows_it_and_of_others_no_marks()
    {
        var stage = await ScoredAsync("peers");
        var scores = (await fixture.Service.Scores.ReadAsync(await SightAsync(Reporter(stage.Jia)), stage.Code, Verified, default)).Value!;

        scores.Units().Select(unit => (unit.Unit.Code, unit.Rank, unit.Ranked, unit.ShowsMarks, unit.FirstLevel.Count, unit.Found is null, unit.Explainer is null))
            .ShouldBe([(stage.Jia, 2, 2, true, 3, false, false), (stage.Yi, 1, 2, false, 0, true, true)]);
        // By marks that are not seen nothing is ordered.
        (await CodesAsync(stage, await SightAsync(Reporter(stage.Jia)), null, new(RankingBy.Indicator, "1.1", IsDescending: true))).ShouldBe([stage.Jia, stage.Yi]);
    }

    [Fact]
    public async Task A_reporter_of_a_group_that_is_too_small_sees_itself_without_its_place()
    {
        var stage = await ScoredAsync("small");
        var scores = (await fixture.Service.Scores.ReadAsync(await SightAsync(Reporter(stage.Bing)), stage.Code, Verified, default)).Value!;

        scores.Units().Select(unit => (unit.Unit.Code, unit.Total, unit.Rank, unit.Ranked, unit.ShowsMarks)).ShouldBe([(stage.Bing, 10, null, null, true)]);
        scores.Find(stage.Yi).ShouldBeNull();
    }

    [Fact]
    public async Task An_evaluator_sees_all_marks_but_explanations_of_its_own_unit_none()
    {
        var stage = await ScoredAsync("evaluator");
        var scores = (await fixture.Service.Scores.ReadAsync(await SightAsync(As("li", Role.Evaluator)), stage.Code, Verified, default)).Value!;

        scores.Units().Select(unit => (unit.Unit.Code, unit.ShowsMarks, unit.ShowsValues))
            .ShouldBe([(stage.Jia, true, false), (stage.Yi, true, true), (stage.Bing, true, true)]);
    }

    [Fact]
    public async Task Strangers_administrators_and_whoever_has_nothing_to_do_with_a_round_find_none()
    {
        var stage = await ScoredAsync("strange");
        foreach (var viewer in new[] { Viewer.Stranger(Language.Chinese), As("root", Role.Administrator), As("nobody", Role.Evaluator), Reporter("elsewhere") })
        {
            var refused = await fixture.Service.Scores.ReadAsync(await SightAsync(viewer), stage.Code, Verified, default);
            refused.Problems.Select(problem => problem.Code).ShouldBe(["round.unknown"]);
        }
    }

    [Fact]
    public async Task A_draft_counts_in_the_preview_of_its_own_people_alone()
    {
        var stage = await new RoundStage(fixture, "scores-preview").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 25, 5);
        await stage.DoAsync(stage.Jia, "zhang", (context, state) => new ReturnSubmission(context, [new("fund", ReturnReasonType.Other, "请核对")]).Decide(state)).Done();
        await stage.ReportAsync(stage.Jia, ("fund", V(100m))).Done();
        var own = await SightAsync(Reporter(stage.Jia));

        var preview = (await fixture.Service.Scores.PreviewAsync(own, stage.Code, stage.Jia, null, default)).Value!;
        var reported = (await fixture.Service.Scores.UnitAsync(own, stage.Code, stage.Jia, new(Basis.Reported, null, null), default)).Value!;

        (preview.Scores.IsPreview, preview.Found!.Indicators[0].Children[0].Score, reported.Found!.Indicators[0].Children[0].Score).ShouldBe((true, 4, 1));
        foreach (var (viewer, unit) in new[] { (Coordinator, stage.Jia), (Reporter(stage.Jia), stage.Yi), (As("zhang", Role.Evaluator), stage.Jia) })
        {
            var refused = await fixture.Service.Scores.PreviewAsync(await SightAsync(viewer), stage.Code, unit, null, default);
            refused.Problems.Select(problem => problem.Code).ShouldBe(["round.unit_not_enrolled"]);
        }
    }

    [Fact]
    public async Task A_draft_can_be_tried_under_another_revision()
    {
        var stage = await new RoundStage(fixture, "preview-revision").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(100m))).Done();
        var definition = stage.Definition;
        await stage.PublishAsync(definition with
        {
            FullMarks = 14,
            Indicators = [definition.Indicators[0] with { Children = [definition.Indicators[0].Children[0] with { Marks = 8 }, definition.Indicators[0].Children[1]] }, .. definition.Indicators.Skip(1)],
        });
        var own = await SightAsync(Reporter(stage.Jia));

        (await MarksAsync(null), await MarksAsync(1), await MarksAsync(2)).ShouldBe(((1, 4), (1, 4), (2, 8)));
        (await fixture.Service.Scores.PreviewAsync(own, stage.Code, stage.Jia, 3, default)).Problems.Select(problem => problem.Code).ShouldBe(["revision.unknown"]);

        async Task<(int Revision, decimal? Marks)> MarksAsync(int? revision)
        {
            var preview = (await fixture.Service.Scores.PreviewAsync(own, stage.Code, stage.Jia, revision, default)).Value!;
            return (preview.Scores.Reading.Revision, preview.Found!.Indicators[0].Children[0].Score);
        }
    }

    [Fact]
    public async Task Scores_can_be_asked_for_as_of_a_past_moment()
    {
        var stage = await ScoredAsync("past");
        var office = await SightAsync(Coordinator);
        var then = fixture.Clock.Now;
        fixture.Clock.Now += TimeSpan.FromHours(1);
        await stage.SupplyAsync(stage.Jia, ("known", V(0m))).Done();

        var (before, now) = (await TotalAsync(then), await TotalAsync(null));
        (before, now, await TotalAsync(then)).ShouldBe((6, 4, 6));
        (await fixture.Service.Scores.ReadAsync(office, stage.Code, Verified with { AsOf = fixture.Clock.Now.AddSeconds(1) }, default))
            .Problems.Select(problem => problem.Code).ShouldBe(["scores.as_of_future"]);
        (await fixture.Service.Scores.ReadAsync(office, stage.Code, Verified with { AsOf = then.AddYears(-1) }, default))
            .Problems.Select(problem => $"{problem.Code} {problem.Message.Chinese}").ShouldBe([$"scores.round_not_open {then.AddYears(-1).ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}（北京时间）本轮还没有开启，请改为更晚的时刻"]);
        (await fixture.Service.Scores.ReadAsync(office, stage.Code, Verified with { Revision = 7 }, default))
            .Problems.Select(problem => problem.Code).ShouldBe(["revision.unknown"]);

        async Task<decimal?> TotalAsync(DateTimeOffset? asOf) =>
            (await fixture.Service.Scores.UnitAsync(office, stage.Code, stage.Jia, Verified with { AsOf = asOf }, default)).Value!.Total;
    }

    [Fact]
    public void A_key_reads_what_it_wrote()
    {
        foreach (var key in new RankingKey[] { new(12.50m, null, "a"), new(null, "甲区", "b"), new(null, null, "c") })
            RankingKey.Read(key.ToString()).ShouldBe(key);
    }

    private static Viewer Coordinator => As("office", Role.Coordinator);

    private static Viewer Reporter(string unit) => As(unit, Role.Reporter, unit);

    private static Viewer As(string account, Role role, string? unit = null) => new() { Account = account, Grants = [new(role, unit, false)], Language = Language.Chinese };

    // 甲 has 1 + 2 + 1 + 2, 乙 2 + 2 + 2 + 1.6, 丙 everything.
    private async Task<RoundStage> ScoredAsync(string code)
    {
        var stage = await new RoundStage(fixture, $"scores-{code}").BeginAsync();
        await stage.AcceptAsync(stage.Jia, 25, 5, "A", 100);
        await stage.AcceptAsync(stage.Yi, 50, 10, "A", 80);
        await stage.AcceptAsync(stage.Bing, 100, 10, "A", 100);
        return stage;
    }

    private async Task<Sight> SightAsync(Viewer viewer) => new(viewer, await fixture.Service.Register.ReadAsync(default));

    private async Task<string[]> CodesAsync(RoundStage stage, Sight sight, Func<SeenUnit, bool>? admits, RankingOrder order) =>
        [.. (await fixture.Service.Scores.RankingAsync(sight, stage.Code, Verified, admits, order, default)).Value!.Select(row => row.Unit.Unit.Code)];
}
