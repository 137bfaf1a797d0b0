using Fadu.Application.Reminders;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Reminders;

public sealed class ReminderDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Coordinators_get_a_list_to_send_reminders_from_with_whom_to_reach()
    {
        var stage = await new RoundStage(fixture, "remind").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var contact = new NameUnitContact("刘一", "010-1234");
        await fixture.Service.Units.ExecuteAsync(stage.Yi, contact, contact.Decide, Office, default).Done();
        var (round, desk) = (await stage.RoundAsync(), fixture.Service.Reminders);

        var office = (await desk.OutstandingAsync(await fixture.AsCoordinatorAsync(), round, ReminderFilter.All, null, default)).Value!;
        var zhang = (await desk.OutstandingAsync(await fixture.AsEvaluatorAsync("zhang"), round, ReminderFilter.All, null, default)).Value!;
        var group = (await desk.OutstandingAsync(await fixture.AsCoordinatorAsync(), round, new(["郊县"], false, null), null, default)).Value!;
        var overdue = (await desk.OutstandingAsync(await fixture.AsCoordinatorAsync(), round, new(null, true, null), null, default)).Value!;

        office.Select(one => (one.Outstanding.Unit, one.Outstanding.DaysLeft, one.Outstanding.Marks, one.Contact)).ShouldBe(
            [(stage.Yi, 30, 6m, new("刘一", "010-1234")), (stage.Bing, 30, 6m, null)]);
        office[0].Slip.ShouldStartWith("催报单\n乙区：\n“中期评估”的填报截止时间是 2026-04-01 09:00，还有 30 天。贵单位还没有填报，关系到 6 分。\n1. 普法经费：未填报");
        zhang.ShouldAllBe(one => one.Contact == null);
        zhang.Count.ShouldBe(2);
        group.Select(one => one.Outstanding.Unit).ShouldBe([stage.Bing]);
        overdue.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_outstanding_can_be_asked_for_by_what_another_revision_asks()
    {
        var stage = await new RoundStage(fixture, "remind-revision").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        var (round, office, then) = (await stage.RoundAsync(), await fixture.AsCoordinatorAsync(), fixture.Clock.Now);
        fixture.Clock.Now += TimeSpan.FromMinutes(1);
        var definition = stage.Definition;
        await stage.PublishAsync(definition with
        {
            Items = [.. definition.Items, new() { Code = "plan", Name = "普法规划", Type = ItemType.Boolean }],
            Indicators = [.. definition.Indicators.Take(2), definition.Indicators[2] with { Formula = "if([普法规划], [满分], Linear([知晓率], 0, 100))" }],
        });

        (await ItemsAsync(null, null)).ShouldBe($"{stage.Yi}: fund has-cases settled; {stage.Bing}: fund has-cases settled");
        (await ItemsAsync(1, null)).ShouldBe(await ItemsAsync(null, null));
        (await ItemsAsync(2, null)).ShouldBe($"{stage.Jia}: plan; {stage.Yi}: fund has-cases settled plan; {stage.Bing}: fund has-cases settled plan");
        (await ItemsAsync(2, then)).ShouldBe(await ItemsAsync(2, null));
        (await fixture.Service.Reminders.OutstandingAsync(office, round, ReminderFilter.All with { Revision = 3 }, null, default))
            .Problems.Select(problem => problem.Code).ShouldBe(["revision.unknown"]);
        (await fixture.Service.Reminders.OutstandingAsync(office, round, ReminderFilter.All with { Revision = 2 }, then.AddYears(-1), default)).Value!.ShouldBeEmpty();

        async Task<string> ItemsAsync(int? revision, DateTimeOffset? asOf)
        {
            var found = (await fixture.Service.Reminders.OutstandingAsync(office, round, ReminderFilter.All with { Revision = revision }, asOf, default)).Value!;
            return string.Join("; ", found.OrderBy(one => one.Outstanding.Unit, StringComparer.Ordinal)
                .Select(one => $"{one.Outstanding.Unit}: {string.Join(' ', one.Outstanding.Items.Where(item => item.Kind is OutstandingKind.Missing).Select(item => item.Item))}"));
        }
    }

    [Fact]
    public async Task A_reporter_sees_what_its_own_unit_lacks_and_a_stranger_nothing()
    {
        var stage = await new RoundStage(fixture, "remind-own").BeginAsync();
        var round = await stage.RoundAsync();

        (await fixture.Service.Reminders.OutstandingAsync(await fixture.AsReporterAsync(stage.Yi), round, ReminderFilter.All, null, default)).Value!
            .Select(one => one.Outstanding.Unit).ShouldBe([stage.Yi]);
        (await fixture.Service.Reminders.OutstandingAsync(await fixture.AsAsync(null), round, ReminderFilter.All, null, default)).Value!.ShouldBeEmpty();
        (await fixture.Service.Reminders.OutstandingAsync(await fixture.AsAsync(null), round, ReminderFilter.All, fixture.Clock.Now.AddDays(1), default))
            .Problems.Select(problem => problem.Code).ShouldBe(["scores.as_of_future"]);
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_told_to_coordinators_with_those_that_are()
    {
        var stage = await new RoundStage(fixture, "remind-group").BeginAsync();
        var (round, filter) = (await stage.RoundAsync(), new ReminderFilter(["郊县", "郊区"], false, null));

        var told = await fixture.Service.Reminders.OutstandingAsync(await fixture.AsCoordinatorAsync(), round, filter, null, default);

        told.Problems.Select(problem => (problem.Code, problem.Message.Chinese)).ShouldBe([("round.unknown_group", "本轮没有“郊区”这个组；可写：城区、郊县")]);
        (await fixture.Service.Reminders.OutstandingAsync(await fixture.AsReporterAsync(stage.Yi), round, filter, null, default)).Value!.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_evaluators_coordinators_see_all_and_each_sees_what_waits_for_it()
    {
        var stage = await new RoundStage(fixture, "remind-work").BeginAsync();
        await stage.SubmitAsync(stage.Jia, 50, 5);
        await stage.DoAsync(new WithdrawEvaluator("wang"), it => it.Decide).Done();
        var (round, desk) = (await stage.RoundAsync(), fixture.Service.Reminders);

        var office = await desk.EvaluatorsAsync(await fixture.AsCoordinatorAsync(), round, null, default);
        var own = await desk.EvaluatorsAsync(await fixture.AsEvaluatorAsync("zhang"), round, null, default);

        // 李 belongs to 甲, the only unit that has submitted, and is in no panel.
        office.Select(one => (one.Account, one.Name, one.Tasks.Count)).ShouldBe([("li", "李", 0), ("zhang", "张", 3)]);
        (await desk.EvaluatorsAsync(await fixture.AsCoordinatorAsync(), round, all => [.. all.Skip(1)], default)).Select(one => one.Account).ShouldBe(["zhang"]);
        (ReminderDesk.EvaluatorCount(await fixture.AsCoordinatorAsync(), round), ReminderDesk.EvaluatorCount(await fixture.AsEvaluatorAsync("zhang"), round),
            ReminderDesk.EvaluatorCount(await fixture.AsReporterAsync(stage.Jia), round)).ShouldBe((2, 1, 0));
        own.Select(one => one.Account).ShouldBe(["zhang"]);
        (own[0].Tasks[0].Unit, string.Join(' ', own[0].Tasks[0].ToVerify), string.Join(' ', own[0].Tasks[0].ToGrade)).ShouldBe((stage.Jia, "fund has-cases settled", "site"));
        (await desk.EvaluatorsAsync(await fixture.AsEvaluatorAsync("wang"), round, null, default)).ShouldBeEmpty();
        (await desk.EvaluatorsAsync(await fixture.AsReporterAsync(stage.Jia), round, null, default)).ShouldBeEmpty();
    }
}
