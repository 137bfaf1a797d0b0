using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Previews;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Previews;

public sealed class PreviewDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_draft_is_shown_as_it_will_come_out_and_comes_out_so()
    {
        var stage = await ScoredAsync("draft");
        await DraftAsync(stage, Heavier(stage.Definition));

        var draft = (await FindAsync(stage, null, Basis.Reported)).Value!;
        var publish = new PublishRevision("加重调解");
        await stage.Service.IndexSystems.ExecuteAsync(stage.System, publish, publish.Decide, Office, default).Done();
        await stage.Service.Rounds.AdoptAsync("draft", 2, draft.Outcome!.Hash, Office, default).Done();

        (draft.Revision, draft.Outcome.RevisionBefore, draft.Outcome.Obstacles.Count).ShouldBe(((int?)null, 1, 0));
        draft.Findings.Select(finding => finding.Code).ShouldBe(["system.veto_band_not_in_set"], "a warning stops nothing");
        draft.Outcome.Preview.Units().Select(unit => (unit.Unit.Code, unit.TotalBefore, unit.TotalAfter)).ShouldBe(
            [("draft-1", 3.6m, 2.0m), ("draft-2", 2.2m, 5.5m), ("draft-3", (decimal?)0, (decimal?)0)]);
        (await ScoresAsync(stage)).ShouldBe(draft.Outcome.Preview.Units().Select(unit => (unit.Unit.Code, unit.TotalAfter, unit.RankAfter)));
        (await stage.RoundAsync()).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Verified_values_that_would_count_no_longer_do_not_count_in_the_preview()
    {
        var stage = await ScoredAsync("measure");
        await stage.VerifyAsync(stage.Jia, "zhang", "fund", V(80)).Done();
        await stage.PublishAsync(stage.Definition with { Items = [.. stage.Definition.Items.Select(item => item.Code == "fund" ? item with { MeasurementUnit = "万元" } : item)] });

        var preview = (await FindAsync(stage, 2, Basis.Verified)).Value!.Outcome!.Preview;
        await stage.Service.Rounds.AdoptAsync("measure", 2, await stage.PreviewedAsync(2, Basis.Verified), Office, default).Done();

        preview[0].TotalBefore.ShouldBe(3.2m);
        preview[0].TotalAfter.ShouldBe(0);
        (await ScoresAsync(stage, Basis.Verified)).ShouldBe(preview.Units().Select(unit => (unit.Unit.Code, unit.TotalAfter, unit.RankAfter)));
    }

    [Fact]
    public async Task Faults_are_told_all_at_once_in_place_of_a_preview_and_an_example_that_fails_is_a_warning_of_one()
    {
        var stage = await ScoredAsync("faulty");
        await DraftAsync(stage, stage.Definition with { FullMarks = 11, Indicators = [.. stage.Definition.Indicators.Take(2), stage.Definition.Indicators[2] with { Formula = "Linear([没有], 0, 100)" }] });
        var faulty = (await FindAsync(stage, null, Basis.Verified)).Value!;
        await DraftAsync(stage, stage.Definition with { Indicators = [.. stage.Definition.Indicators.Take(2), stage.Definition.Indicators[2] with { Examples = [new([new("知晓率", ["50"])], 2, null)] }] });
        var failing = (await FindAsync(stage, null, Basis.Verified)).Value!;

        faulty.Outcome.ShouldBeNull();
        faulty.Findings.Select(finding => finding.Code).ShouldBe(["system.marks_do_not_add_up", "formula.unknown_name", "system.veto_band_not_in_set"]);
        faulty.Findings.Select(finding => finding.Severity).ShouldBe([FindingSeverity.Fault, FindingSeverity.Fault, FindingSeverity.Warning]);
        failing.Outcome!.Preview.Units().Select(unit => unit.TotalAfter).ShouldBe(failing.Outcome.Preview.Units().Select(unit => unit.TotalBefore));
        failing.Findings.Select(finding => (finding.Code, finding.Severity)).ShouldBe([("system.veto_band_not_in_set", FindingSeverity.Warning), ("example.marks", FindingSeverity.Warning)]);
        failing.Examples.ShouldBe(1);
    }

    [Fact]
    public async Task What_would_stand_in_the_way_of_adoption_is_seen_beforehand()
    {
        var stage = await ScoredAsync("hindered");
        await stage.PublishAsync(stage.Definition with { Items = [.. stage.Definition.Items.Select(item => item.Code == "fund" ? item with { Max = 75 } : item)] });

        var found = (await FindAsync(stage, 2, Basis.Verified)).Value!;

        found.Outcome!.Obstacles.Select(problem => $"{problem.Code} {problem.Where}").ShouldBe(["round.values_do_not_fit hindered-1"]);
    }

    [Fact]
    public async Task A_preview_that_does_not_hold_any_more_is_refused_with_what_comes_out_otherwise_also_on_a_node_that_never_saw_it()
    {
        var stage = await ScoredAsync("stale");
        await stage.PublishAsync(Heavier(stage.Definition));
        var seen = await stage.PreviewedAsync(2, Basis.Reported);
        await stage.SubmitAsync(stage.Bing, 100, 10);
        await using var other = new ReviewService(fixture.Store, fixture.Clock);

        var refused = await other.Rounds.AdoptAsync("stale", 2, seen, Office, default);
        var again = await stage.PreviewedAsync(2, Basis.Reported);
        await stage.ReportAsync(stage.Yi, ("fund", V(11))).Refused();
        await other.Rounds.AdoptAsync("stale", 2, again, Office, default).Done();

        refused.Problems.Select(problem => (problem.Code, problem.Where, problem.Message.English)).ShouldBe(
        [
            ("round.preview_stale", "previewHash", "things have changed since the preview: 1 units would come out with another rank, band or veto; preview again and adopt what you see then"),
            ("round.preview_stale", "stale-3", "丙县: previewed as rank 1, 不通过, would now be rank 1, 通过"),
        ]);
    }

    [Fact]
    public async Task What_changes_totals_alone_leaves_the_preview_as_it_was()
    {
        var stage = await ScoredAsync("slight");
        await stage.PublishAsync(Heavier(stage.Definition));
        var seen = await stage.PreviewedAsync(2, Basis.Verified);
        await stage.VerifyAsync(stage.Bing, "zhang", "fund", V(1)).Refused();
        await stage.SupplyAsync(stage.Bing, ("known", V(1))).Done();

        await stage.Service.Rounds.AdoptAsync("slight", 2, seen, Office, default).Done();
    }

    [Fact]
    public async Task The_hash_of_another_draft_or_of_nothing_is_refused_as_such()
    {
        var stage = await ScoredAsync("other");
        await DraftAsync(stage, Heavier(stage.Definition));
        var seen = await stage.PreviewedAsync(null, Basis.Reported);
        await stage.PublishAsync(stage.Definition with { Indicators = [stage.Definition.Indicators[0], stage.Definition.Indicators[1] with { Marks = 1 }, stage.Definition.Indicators[2] with { Marks = 3 }], Bands = [new("通过", 1, null), new("不通过", 0, null)] });

        (await stage.Service.Rounds.AdoptAsync("other", 2, seen, Office, default).Refused()).ShouldBe(["round.preview_other previewHash"]);
        (await stage.Service.Rounds.AdoptAsync("other", 2, "reported.1:1:1.ab", Office, default).Refused()).ShouldBe(["round.preview_other previewHash"]);
        (await stage.Service.Rounds.AdoptAsync("other", 2, null, Office, default).Refused()).ShouldBe(["round.preview_needed previewHash"]);
    }

    [Fact]
    public async Task Only_coordinators_preview_and_only_what_is_there()
    {
        var stage = await new RoundStage(fixture, "rights").BeginAsync();
        var evaluator = new Sight(
            new() { Account = "zhang", Grants = [new(Role.Evaluator, null, false)], Language = Language.Chinese }, await stage.Service.Register.ReadAsync(default));

        (await stage.Service.Previews.FindAsync(evaluator, "rights", 1, Basis.Verified, default)).Problems.Single().Code.ShouldBe("round.unknown");
        (await FindAsync(stage, 1, Basis.Verified, "nowhere")).Problems.Single().Code.ShouldBe("round.unknown");
        (await FindAsync(stage, null, Basis.Verified)).Problems.Single().Code.ShouldBe("draft.none");
        (await FindAsync(stage, 7, Basis.Verified)).Problems.Single().Code.ShouldBe("revision.unknown");
    }

    // 甲: fund 80 of 100, settled 2 of 10; 乙: fund 10, settled 9.
    private async Task<RoundStage> ScoredAsync(string code)
    {
        var stage = await new RoundStage(fixture, code).BeginAsync();
        await stage.SubmitAsync(stage.Jia, 80, 2);
        await stage.SubmitAsync(stage.Yi, 10, 9);
        return stage;
    }

    // From 1.1 and 1.2 to 2: 4, 2 and 2 become 1, 1 and 6.
    private static IndexSystem Heavier(IndexSystem system) => system with
    {
        Indicators =
        [
            system.Indicators[0] with { Children = [system.Indicators[0].Children[0] with { Marks = 1, OutOf = null }, system.Indicators[0].Children[1] with { Marks = 1 }] },
            system.Indicators[1] with { Marks = 6 },
            system.Indicators[2],
        ],
    };

    private static Task<Done> DraftAsync(RoundStage stage, IndexSystem definition)
    {
        var import = new ImportDraft(definition);
        return stage.Service.IndexSystems.ExecuteAsync(stage.System, import, import.Decide, Office, default).Done();
    }

    private async Task<Result<PreviewView>> FindAsync(RoundStage stage, int? revision, Basis basis, string? round = null) =>
        await stage.Service.Previews.FindAsync(await fixture.AsCoordinatorAsync(), round ?? stage.Code, revision, basis, default);

    private static async Task<IEnumerable<(string Code, decimal? Total, int? Rank)>> ScoresAsync(RoundStage stage, Basis basis = Basis.Reported)
    {
        var scores = (await (await stage.Service.Books.FindAsync(stage.Code, default))!.ReadAsync(basis, null, default)).Value!.Scores;
        return Enumerable.Range(0, scores.Count).Select(row => (scores.Table.Units[row].Code, scores.Total(row), scores.Rank(row))).ToArray();
    }
}
