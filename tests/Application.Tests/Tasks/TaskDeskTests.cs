using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Tasks;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Application.Tests.RoundStage;

namespace Fadu.Application.Tests.Tasks;

public sealed class TaskDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Each_role_has_its_own_tasks_from_the_draft_to_the_appeal()
    {
        var stage = await new RoundStage(fixture, "duties").BeginAsync();
        var jia = await fixture.AsReporterAsync(stage.Jia);
        await stage.DoAsync(new WithdrawUnit(stage.Bing, "撤并"), it => it.Decide).Done();

        (await DutiesAsync(jia, stage)).ShouldBe([new(DutyKind.Report, stage.Code, stage.Jia, null, stage.Deadline, 3)]);

        await stage.SubmitAsync(stage.Jia, 50, 5);
        (await DutiesAsync(jia, stage)).ShouldBeEmpty();
        (await DutiesAsync(await fixture.AsEvaluatorAsync("zhang"), stage)).ShouldBe(
        [
            new(DutyKind.Verify, stage.Code, stage.Jia, null, null, 3),
            new(DutyKind.Grade, stage.Code, stage.Jia, null, null, 1),
            new(DutyKind.Grade, stage.Code, stage.Yi, null, null, 1),
        ]);

        await stage.DoAsync(stage.Jia, "zhang", (context, state) => new ReturnSubmission(context, [new("fund", ReturnReasonType.ValueWrong, "核对")]).Decide(state)).Done();
        (await DutiesAsync(jia, stage)).ShouldBe([new(DutyKind.Mend, stage.Code, stage.Jia, null, stage.Deadline, 1)]);

        await stage.AcceptAsync(stage.Yi, 100, 10, "A", 100);
        await stage.ReportAsync(stage.Jia, ("fund", V(40))).Done();
        await stage.SubmitAsync(stage.Jia).Done();
        foreach (var (item, value) in new[] { ("fund", V(40)), ("has-cases", V(true)), ("settled", V(5)) })
            await stage.VerifyAsync(stage.Jia, "zhang", item, value).Done();
        await stage.GradeAsync(stage.Jia, "zhang", "site", V("A")).Done();
        await stage.GradeAsync(stage.Jia, "wang", "site", V("A")).Done();
        (await DutiesAsync(await fixture.AsEvaluatorAsync("zhang"), stage)).ShouldBe([new(DutyKind.Accept, stage.Code, stage.Jia, null, null, 1)]);

        await stage.SupplyAsync(stage.Jia, ("known", V(80)), ("grave", V(0))).Done();
        await stage.AcceptAsync(stage.Jia, "zhang").Done();
        (await DutiesAsync(await fixture.AsCoordinatorAsync(), stage)).ShouldBe([new(DutyKind.Publicise, stage.Code, null, null, null, 2)]);

        var until = fixture.Clock.Now.AddDays(5);
        await stage.Service.Rounds.PubliciseAsync(stage.Code, Basis.Verified, until, null, Office, default).Done();
        (await DutiesAsync(await fixture.AsReporterAsync(stage.Jia), stage)).ShouldBe([new(DutyKind.ConsiderAppeal, stage.Code, stage.Jia, null, until, 1)]);
        (await DutiesAsync(await fixture.AsCoordinatorAsync(), stage)).ShouldBeEmpty();

        await stage.DoAsync(stage.Jia, stage.Jia, (context, state) => new FileAppeal(context, "1.1", "有误").Decide(state)).Done();
        (await DutiesAsync(await fixture.AsCoordinatorAsync(), stage)).ShouldBe([new(DutyKind.DecideAppeals, stage.Code, stage.Jia, null, null, 1)]);
        (await DutiesAsync(await fixture.AsAsync(null), stage)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Coordinators_are_told_of_units_that_are_overdue()
    {
        var stage = await new RoundStage(fixture, "duties-late").BeginAsync();
        await stage.DoAsync(new ExtendDeadline(stage.Bing, stage.Deadline.AddDays(3), "停电"), it => it.Decide).Done();
        var now = fixture.Clock.Now;

        fixture.Clock.Now = stage.Deadline.AddDays(1);
        var duties = await DutiesAsync(await fixture.AsCoordinatorAsync(), stage);
        fixture.Clock.Now = now;

        duties.ShouldBe([new(DutyKind.Remind, stage.Code, null, null, stage.Deadline, 2)]);
    }

    [Fact]
    public async Task A_draft_with_faults_waits_for_a_coordinator_and_a_locked_account_for_an_administrator()
    {
        var stage = new RoundStage(fixture, "duties-odd");
        var import = new ImportDraft(stage.Definition with { FullMarks = 99 });
        await fixture.Service.IndexSystems.ExecuteAsync(stage.System, import, import.Decide, Office, default).Done();
        var now = fixture.Clock.Now;
        await LockAsync("lost", now.AddMinutes(-1));
        await LockAsync("clerk", now.AddMinutes(10), now.AddMinutes(15));

        var office = (await fixture.Service.Tasks.OfAsync(await fixture.AsCoordinatorAsync(), default)).Where(duty => duty.Subject == stage.System).ToArray();
        var admin = await fixture.Service.Tasks.OfAsync(await fixture.AsAsync("root", new Grant(Role.Administrator, null, false)), default);

        office.ShouldHaveSingleItem().Kind.ShouldBe(DutyKind.MendDraft);
        admin.ShouldBe([new(DutyKind.LookAtLock, null, null, "clerk", now.AddMinutes(15), 1)]);
    }

    private async Task<Duty[]> DutiesAsync(Sight sight, RoundStage stage) =>
        [.. (await fixture.Service.Tasks.OfAsync(new(sight.Viewer, await fixture.Service.Register.ReadAsync(default)), default)).Where(duty => duty.Round == stage.Code)];

    private async Task LockAsync(string account, params DateTimeOffset[] until)
    {
        object[] events = [new AccountOpened(account, null, false), .. until.Select(moment => new AccountLocked(moment))];
        var appended = await fixture.Store.AppendAsync(
            new() { Streams = [new(StreamHead.Before($"account/{account}"), "account", events)], Metadata = Workplace.MetadataOf(Office) }, default);
        appended.ShouldBeOfType<Appended>();
    }
}
