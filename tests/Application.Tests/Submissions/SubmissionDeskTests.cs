using Fadu.Application.Commands;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Npgsql;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Submissions;

public sealed class SubmissionDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_unit_reports_attaches_and_submits_and_what_binds_is_found_from_its_draft()
    {
        var stage = await new RoundStage(fixture, "submit").BeginAsync();

        (await stage.SubmitAsync(stage.Jia).Refused()).ShouldBe(
            ["submission.item_missing fund", "submission.item_missing has-cases", "submission.item_missing settled"], "nobody knows yet that there are no cases");
        await stage.ReportAsync(stage.Jia, ("fund", V(80.50m)), ("has-cases", V(true))).Done();
        (await stage.SubmitAsync(stage.Jia).Refused()).ShouldBe(["submission.evidence_missing fund", "submission.item_missing settled"]);
        await stage.ReportAsync(stage.Jia, ("has-cases", V(false))).Done();
        (await stage.SubmitAsync(stage.Jia).Refused()).ShouldBe(["submission.evidence_missing fund"]);
        await stage.AttachAsync(stage.Jia, "fund").Done();
        await stage.SubmitAsync(stage.Jia).Done();

        (await stage.HappenedAsync(stage.Jia)).ShouldBe(
        [
            new ItemReported("fund", V(80.5m)),
            new ItemReported("has-cases", V(true)),
            new ItemReported("has-cases", V(false)),
            new EvidenceAttached("fund", Sha, "材料.pdf", "application/pdf", 4),
            new SubmissionSubmitted(1, Late: false),
        ]);
        (await stage.ReportAsync(stage.Jia, ("fund", V(90))).Refused()).ShouldBe(["submission.not_draft fund"]);
        (await stage.SubmitAsync(stage.Jia).Done()).Position.ShouldBeNull();
    }

    [Fact]
    public async Task A_unit_without_anything_to_show_can_submit_without_evidence()
    {
        var stage = await new RoundStage(fixture, "nothing").BeginAsync();
        await stage.ReportAsync(stage.Bing, ("fund", V(0)), ("has-cases", V(true)), ("settled", V(0))).Done();

        await stage.SubmitAsync(stage.Bing).Done();

        (await stage.SubmissionAsync(stage.Bing)).Status.ShouldBe(SubmissionStatus.Submitted);
    }

    [Fact]
    public async Task After_the_deadline_only_a_unit_with_an_extension_submits()
    {
        var stage = await new RoundStage(fixture, "late").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(0)), ("has-cases", V(false))).Done();
        await stage.ReportAsync(stage.Yi, ("fund", V(0)), ("has-cases", V(false))).Done();
        fixture.Clock.Now = stage.Deadline;
        await stage.SubmitAsync(stage.Yi).Done();

        fixture.Clock.Now = stage.Deadline.AddSeconds(1);
        var refused = await stage.SubmitAsync(stage.Jia).Refused();
        await stage.DoAsync(new ExtendDeadline(stage.Jia, stage.Deadline.AddDays(3), "水灾"), it => it.Decide).Done();
        await stage.SubmitAsync(stage.Jia).Done();

        refused.ShouldBe(["submission.deadline_passed"]);
        (await stage.LastAsync(stage.Yi)).ShouldBe(new SubmissionSubmitted(1, Late: false));
        (await stage.LastAsync(stage.Jia)).ShouldBe(new SubmissionSubmitted(1, Late: true));
        (await fixture.HappenedAsync(stage.RoundStream))[^1].ShouldBe(new DeadlineExtended(stage.Jia, stage.Deadline.AddDays(3), "水灾"));
    }

    [Fact]
    public async Task Evaluators_verify_correct_and_grade_and_one_who_belongs_to_the_unit_does_not()
    {
        var stage = await new RoundStage(fixture, "verify").BeginAsync();
        var unit = stage.Jia;
        (await stage.VerifyAsync(unit, "zhang", "fund", V(80)).Refused()).ShouldBe(["submission.not_submitted"]);
        await stage.SubmitAsync(unit, fund: 80, settled: 10);

        (await stage.VerifyAsync(unit, "li", "fund", V(80)).Refused()).ShouldBe(["submission.evaluator_recused caller"]);
        (await stage.GradeAsync(unit, "li", "site", V("A")).Refused()).ShouldBe(["submission.evaluator_recused caller"]);
        (await stage.GradeAsync(stage.Yi, "li", "site", V("A")).Refused()).ShouldBe(["submission.not_in_panel site"]);
        (await stage.VerifyAsync(unit, "nobody", "fund", V(80)).Refused()).ShouldBe(["submission.evaluator_not_enrolled caller"]);
        (await stage.VerifyAsync(unit, "zhang", "fund", V(81)).Refused()).ShouldBe(["submission.value_changed fund"]);
        (await stage.AcceptAsync(unit, "zhang").Refused()).ShouldBe(
        [
            "submission.item_not_verified fund", "submission.item_not_verified has-cases", "submission.item_not_verified settled", "submission.grade_missing site",
        ]);

        await stage.VerifyAsync(unit, "zhang", "fund", V(80)).Done();
        await stage.VerifyAsync(unit, "zhang", "has-cases", V(true)).Done();
        await stage.DoAsync(unit, "wang", (context, state) => new CorrectItem(context, "settled", V(5), "台账只有五件").Decide(state)).Done();
        await stage.GradeAsync(unit, "zhang", "site", V("A")).Done();
        var half = await stage.AcceptAsync(unit, "zhang");
        await stage.GradeAsync(unit, "wang", "site", V("B")).Done();
        await stage.SupplyAsync(unit, ("known", V(86.3m)), ("grave", V(0))).Done();
        await stage.AcceptAsync(unit, "zhang").Done();

        half.Problems.ShouldHaveSingleItem().Message.Chinese.ShouldBe("“阵地评级”还缺 王 的评定；来不了的，请协调员调整评议团");
        (await stage.HappenedAsync(unit)).SkipWhile(@event => @event is not SubmissionSubmitted).Skip(1).ShouldBe(
        [
            new ItemVerified("fund", V(80), 1),
            new ItemVerified("has-cases", V(true), 1),
            new ItemCorrected("settled", V(5), "台账只有五件", 1),
            new ItemGraded("site", "zhang", V("A"), 1),
            new ItemGraded("site", "wang", V("B"), 1),
            new ItemSupplied("known", V(86.3m), "统计局", 1),
            new ItemSupplied("grave", V(0), "统计局", 1),
            new SubmissionAccepted(),
        ]);
        (await stage.VerifyAsync(unit, "zhang", "fund", V(80)).Refused()).ShouldBe(["submission.not_submitted"]);
        var book = (await stage.Service.Books.FindAsync("verify", default))!;
        var score = (await book.ReadAsync(Basis.Verified, null, default)).Value!.Scores[0];
        // 经费 80/100 of 4, 阵地 (1 + 0.8) / 2 of 2, 调解 5/10 of 2, 知晓 86.3 % of 2.
        (score.Unit.Code, score.Total, score.Band).ShouldBe((unit, 3.2m + 1.8m + 1m + 1.73m, "通过"));
        score.Indicators.Select(indicator => indicator.Score).ShouldBe([5m, 1m, 1.73m]);
    }

    [Fact]
    public async Task What_is_returned_is_reported_submitted_and_verified_again()
    {
        var stage = await new RoundStage(fixture, "return").BeginAsync();
        var reason = new ReturnReason("fund", ReturnReasonType.ValueWrong, "与决算不符");
        await stage.SubmitAsync(stage.Yi, fund: 50, settled: 1);
        await stage.VerifyAsync(stage.Yi, "zhang", "fund", V(50)).Done();
        await stage.VerifyAsync(stage.Yi, "zhang", "settled", V(1)).Done();

        await stage.DoAsync(stage.Yi, "zhang", (context, state) => new ReturnSubmission(context, [reason]).Decide(state)).Done();
        (await stage.VerifyAsync(stage.Yi, "zhang", "fund", V(50)).Refused()).ShouldBe(["submission.not_submitted"]);
        await stage.ReportAsync(stage.Yi, ("fund", V(45))).Done();
        var draft = await stage.SubmissionAsync(stage.Yi);
        await stage.SubmitAsync(stage.Yi).Done();

        (draft.Status, draft.Item("fund").Submitted).ShouldBe((SubmissionStatus.Draft, V(50)));
        draft.Reasons.ShouldBe([reason]);
        var again = await stage.SubmissionAsync(stage.Yi);
        (again.Status, again.Item("fund").Submitted, again.Item("fund").Verified, again.Item("settled").Verified).ShouldBe(
            (SubmissionStatus.Submitted, V(45), null, new VerifiedValue(V(1), 1, null)));
    }

    [Fact]
    public async Task Of_two_reporters_the_second_is_told_what_the_first_has_changed_since()
    {
        var stage = await new RoundStage(fixture, "two").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        await stage.ReportAsync(stage.Jia, ("fund", V(2)), ("has-cases", V(true))).Done();
        var then = fixture.Clock.GetUtcNow();

        var late = await stage.Service.Submissions.ExecuteAsync(
            "two", stage.Jia, "report", (context, state) => new ReportItems(context, [new("fund", V(3))]).Decide(state), ServiceFixture.As("second") with { ExpectedVersion = 1 }, default);

        var conflict = late.Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();
        (conflict.Code, conflict.Stream, conflict.Expected, conflict.Actual).ShouldBe(("conflict.version", "submission/two/two-1", 1, 3));
        conflict.Changes.ShouldBe([new(2, "item_reported", "fund", "two-1", then), new(3, "item_reported", "has-cases", "two-1", then)]);
        conflict.Message.ShouldBe(new(
            "别人已先改动（您看到的是第 1 版，现在是第 3 版）：two-1 填报了 fund；two-1 填报了 has-cases。请查看改动后再提交",
            "somebody else was faster (you have seen version 1, it is at 3): two-1 reported fund; two-1 reported has-cases. Look at the changes and submit again"));
        (await stage.SubmissionAsync(stage.Jia)).Item("fund").Draft.ShouldBe(V(2));
    }

    [Fact]
    public async Task Nothing_gets_into_a_round_that_was_publicised_between_the_decision_and_the_append()
    {
        var stage = await new RoundStage(fixture, "between").BeginAsync();

        var late = await stage.DoAsync(stage.Jia, "office", Race(stage, 1, (context, state) => new SupplyItems(context, "统计局", [new("known", V(80))]).Decide(state))).Refused();

        late.ShouldBe(["round.publicised"]);
        (await stage.HappenedAsync(stage.Jia)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_waits_for_whoever_is_changing_its_round()
    {
        var stage = await new RoundStage(fixture, "waits").BeginAsync();
        await using var other = new NpgsqlConnection(fixture.Options.ConnectionString);
        await other.OpenAsync();
        var transaction = await other.BeginTransactionAsync();
        await using (var change = new NpgsqlCommand("update fadu.mt_streams set version = version + 1 where id = 'round/waits'", other, transaction))
            await change.ExecuteNonQueryAsync();

        var reporting = stage.ReportAsync(stage.Jia, ("fund", V(1)));
        await Task.Delay(300);
        var waited = !reporting.IsCompleted;
        await transaction.RollbackAsync();

        waited.ShouldBeTrue();
        (await reporting.Done()).Head.Version.ShouldBe(1);
    }

    [Fact]
    public async Task What_still_holds_when_the_round_has_changed_meanwhile_is_decided_anew_and_done_also_for_whoever_has_seen_the_submission()
    {
        var stage = await new RoundStage(fixture, "anew").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        var times = 0;

        var done = await stage.Service.Submissions.ExecuteAsync("anew", stage.Jia, "report", MovingTheDeadline(2), ServiceFixture.As("li") with { ExpectedVersion = 1 }, default).Done();
        var hopeless = await stage.Service.Submissions.ExecuteAsync("anew", stage.Jia, "report", MovingTheDeadline(9), ServiceFixture.As("li"), default);

        done.Head.Version.ShouldBe(2);
        (await stage.SubmissionAsync(stage.Jia)).Item("fund").Draft.ShouldBe(V(2));
        var conflict = hopeless.Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();
        (conflict.Stream, conflict.Actual - conflict.Expected).ShouldBe(("round/anew", 1));
        conflict.Changes.Select(change => (change.Type, change.Account)).ShouldBe([("deadline_moved", "office")]);

        Func<SubmissionContext, Submission, Kernel.Result<SubmissionEvent[]>> MovingTheDeadline(int upTo)
        {
            times = 0;
            return (context, state) =>
            {
                if (++times <= upTo)
                    stage.DoAsync(new MoveDeadline(context.Round.Deadline.AddMinutes(1)), it => it.Decide).Done().GetAwaiter().GetResult();
                return new ReportItems(context, [new("fund", V(times == upTo + 1 ? 2 : 3))]).Decide(state);
            };
        }
    }

    [Fact]
    public async Task A_withdrawn_unit_changes_nothing_more_and_its_history_stays()
    {
        var stage = await new RoundStage(fixture, "left").BeginAsync();
        await stage.ReportAsync(stage.Jia, ("fund", V(1))).Done();
        await stage.DoAsync(new WithdrawUnit(stage.Jia, "合并"), it => it.Decide).Done();

        (await stage.ReportAsync(stage.Jia, ("fund", V(2))).Refused()).ShouldBe(["submission.unit_withdrawn unit"]);
        (await stage.SubmitAsync(stage.Jia).Refused()).ShouldBe(["submission.unit_withdrawn unit"]);
        (await stage.HappenedAsync(stage.Jia)).ShouldBe([new ItemReported("fund", V(1))]);
    }

    // Publicises beneath the decision's feet, the first time that it is asked.
    private static Func<SubmissionContext, Submission, Kernel.Result<SubmissionEvent[]>> Race(
        RoundStage stage, int times, Func<SubmissionContext, Submission, Kernel.Result<SubmissionEvent[]>> decide) => (context, state) =>
    {
        if (times-- > 0)
            stage.Service.Rounds.PubliciseAsync(stage.Code, Basis.Verified, stage.Deadline, null, Office, default).Done().GetAwaiter().GetResult();
        return decide(context, state);
    };

    [Theory]
    [ClassData(typeof(OddCodes))]
    public async Task What_can_not_be_a_code_is_refused_by_every_command(string kind)
    {
        var odd = OddCodes.Codes[kind];
        var stage = new RoundStage(fixture, "odd");
        if (await stage.Service.Rounds.FindAsync("odd", default) is null)
            await stage.BeginAsync();
        var (submissions, caller) = (stage.Service.Submissions, ServiceFixture.As("zhang"));

        (await submissions.ExecuteAsync(odd, stage.Jia, "report", Report, caller, default).Refused()).ShouldBe(["round.unknown round"]);
        (await submissions.SubmitAsync(odd, stage.Jia, caller, default).Refused()).ShouldBe(["round.unknown round"]);
        (await submissions.AcceptAsync(odd, stage.Jia, caller, default).Refused()).ShouldBe(["round.unknown round"]);
        (await submissions.ExecuteAsync("odd", odd, "report", Report, caller, default).Refused()).ShouldBe(["submission.unit_not_enrolled unit"]);
        (await submissions.SubmitAsync("odd", odd, caller, default).Refused()).ShouldBe(["submission.unit_not_enrolled unit"]);
        (await submissions.AcceptAsync("odd", odd, caller, default).Refused()).ShouldBe(["submission.unit_not_enrolled unit"]);
        (await submissions.ExecuteAsync("odd", odd, "decide", Decide, caller, default).Refused()).ShouldBe(["submission.unknown_appeal number"]);
        (await submissions.FindAsync(odd, odd, default)).ShouldBe(Submission.None);
        (await submissions.ExecuteAsync("odd", stage.Jia, "report", (context, state) => new ReportItems(context, [new(odd, V(1))]).Decide(state), caller, default).Refused())
            .ShouldBe([$"submission.unknown_item {odd}"]);

        static Kernel.Result<SubmissionEvent[]> Report(SubmissionContext context, Submission state) => new ReportItems(context, [new("fund", V(1))]).Decide(state);

        static Kernel.Result<SubmissionEvent[]> Decide(SubmissionContext context, Submission state) =>
            new DecideAppeal { Context = context, Number = 1, Correction = null, Reason = "维持" }.Decide(state);
    }
}
