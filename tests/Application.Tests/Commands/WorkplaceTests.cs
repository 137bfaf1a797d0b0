using Fadu.Application.Commands;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Commands;

public sealed class WorkplaceTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly Caller Clerk = ServiceFixture.As("clerk");

    private Workplace Workplace => fixture.Service.Workplace;

    [Fact]
    public async Task What_was_decided_is_appended_with_who_and_why()
    {
        var caller = new Caller
        {
            Account = "zhang",
            Role = "coordinator",
            Unit = "5101",
            Reason = "机构改革",
            CorrelationId = "request-1",
            CausationId = "import-1",
            Key = "meta-1",
        };

        var done = await RegisterAsync("meta", caller).Done();

        var stored = (await fixture.EventsAsync("unit/meta")).ShouldHaveSingleItem();
        stored.Body.ShouldBe(new UnitRegistered("meta", "锦江区", null, null, null));
        stored.Metadata.ShouldBe(new EventMetadata
        {
            User = "zhang",
            Actor = new("zhang", "coordinator", "5101"),
            CorrelationId = "request-1",
            CausationId = "import-1",
            Reason = "机构改革",
            Key = "meta-1",
        });
        done.ShouldBe(new Done(new("unit/meta", 1, stored.Hash!, stored.Time), stored.Position, Repeated: false));
        (await fixture.QueryAsync<string>("select type from fadu.mt_streams where id = 'unit/meta'")).ShouldBe("unit");
    }

    [Fact]
    public async Task A_caller_without_more_than_an_account_leaves_nothing_else()
    {
        await RegisterAsync("plain", Clerk).Done();

        (await fixture.EventsAsync("unit/plain"))[0].Metadata.ShouldBe(new EventMetadata { User = "clerk", Actor = new("clerk", null, null) });
    }

    [Fact]
    public async Task Refusals_pass_through_and_nothing_is_appended()
    {
        Problem[] problems = [new("a.b", new("一", "one"), "x"), new("c.d", new("二", "two"), null)];

        var result = await Workplace.ExecuteAsync(Aggregates.Unit, "unit/refused", "refuse", _ => problems, Clerk, default);

        result.Problems.ShouldBe(problems);
        (await fixture.EventsAsync("unit/refused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_decision_that_changes_nothing_appends_nothing_and_returns_the_stream_as_it_stands()
    {
        var first = await RegisterAsync("same", Clerk).Done();

        var second = await RegisterAsync("same", Clerk).Done();
        var never = await Workplace.ExecuteAsync(Aggregates.Unit, "unit/never", "nothing", _ => Array.Empty<UnitEvent>(), Clerk, default).Done();

        second.ShouldBe(new Done(first.Head, null, Repeated: false));
        never.ShouldBe(new Done(StreamHead.Before("unit/never"), null, Repeated: false));
    }

    [Fact]
    public async Task A_caller_who_has_seen_another_version_gets_a_conflict_that_names_both()
    {
        await RegisterAsync("seen", Clerk).Done();
        await RenameAsync("seen", "二", Clerk).Done();

        var result = await RenameAsync("seen", "三", Clerk with { ExpectedVersion = 1 });

        var conflict = result.Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();
        (conflict.Code, conflict.Where, conflict.Stream, conflict.Expected, conflict.Actual).ShouldBe(("conflict.version", "unit/seen", "unit/seen", 1, 2));
        conflict.Message.ShouldBe(new(
            "别人已先改动（您看到的是第 1 版，现在是第 2 版）：clerk 改了名称。请查看改动后再提交",
            "somebody else was faster (you have seen version 1, it is at 2): clerk renamed it. Look at the changes and submit again"));
        conflict.Changes.ShouldBe([new(2, "unit_renamed", null, "clerk", fixture.Clock.GetUtcNow())]);
        (await RenameAsync("seen", "三", Clerk with { ExpectedVersion = 2 }).Done()).Head.Version.ShouldBe(3);
        (await RegisterAsync("new", Clerk with { ExpectedVersion = 1 }).Refused()).ShouldBe(["conflict.version unit/new"]);
        (await RegisterAsync("new", Clerk with { ExpectedVersion = 0 }).Done()).Head.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_reporter_is_told_in_a_conflict_of_people_of_units_and_offices_alone_who_they_are()
    {
        await RegisterAsync("judged", Clerk).Done();
        foreach (var (account, role) in new[] { ("zhang", "evaluator"), ("wang", "coordinator"), ("zhao", "reporter"), ("system", null) })
            await RenameAsync("judged", account, new() { Account = account, Role = role }).Done();

        var (unit, office) = (new Caller { Account = "chen", Role = "reporter", ExpectedVersion = 1 }, new Caller { Account = "li", Role = "evaluator", ExpectedVersion = 1 });
        var told = (await RenameAsync("judged", "新", unit)).Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();
        var toldOffice = (await RenameAsync("judged", "新", office)).Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();

        told.Changes.Select(change => change.Account).ShouldBe([null, "wang", "zhao", null]);
        told.Message.English.ShouldContain(": wang renamed it; zhao renamed it; somebody renamed it; 4 changes in all");
        toldOffice.Changes.Select(change => change.Account).ShouldBe(["zhang", "wang", "zhao", "system"]);
    }

    [Fact]
    public async Task A_caller_who_claims_to_have_seen_what_is_not_there_yet_is_told_both_versions_and_no_changes()
    {
        await RegisterAsync("ahead", Clerk).Done();

        var conflict = (await RenameAsync("ahead", "二", Clerk with { ExpectedVersion = 7 })).Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();

        (conflict.Expected, conflict.Actual, conflict.Changes.Count).ShouldBe((7, 1, 0));
        conflict.Message.English.ShouldBe("the versions do not match (you have seen version 7, it is at 1); look again and submit again");
    }

    [Fact]
    public async Task Of_many_changes_the_last_three_are_told_and_the_last_hundred_listed()
    {
        await RegisterAsync("many", Clerk).Done();
        for (var i = 1; i <= 104; i++)
            await RenameAsync("many", $"第 {i}", ServiceFixture.As($"c{i}")).Done();

        var conflict = (await RenameAsync("many", "二", Clerk with { ExpectedVersion = 1 })).Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();

        conflict.Changes.Select(change => change.Version).ShouldBe(Enumerable.Range(6, 100).Select(version => (long)version));
        conflict.Message.Chinese.ShouldBe("别人已先改动（您看到的是第 1 版，现在是第 105 版）：c102 改了名称；c103 改了名称；c104 改了名称；共 104 处。请查看改动后再提交");
        conflict.Message.English.ShouldBe(
            "somebody else was faster (you have seen version 1, it is at 105): c102 renamed it; c103 renamed it; c104 renamed it; 104 changes in all. Look at the changes and submit again");
    }

    [Fact]
    public async Task Somebody_who_is_faster_between_the_decision_and_the_append_is_a_conflict_too()
    {
        await RegisterAsync("raced", Clerk).Done();

        var result = await WhileDecidingAsync("raced", once: true, Clerk with { ExpectedVersion = 1 });

        result.Problems.ShouldHaveSingleItem().Message.Chinese.ShouldBe("别人已先改动（您看到的是第 1 版，现在是第 2 版）：other 改了名称。请查看改动后再提交");
        (await NamesAsync("raced")).ShouldBe(["别人改的 1"]);
    }

    [Fact]
    public async Task Without_an_expected_version_it_is_decided_anew_on_what_the_other_one_did()
    {
        await RegisterAsync("retried", Clerk).Done();

        var done = await WhileDecidingAsync("retried", once: true, Clerk).Done();

        done.Head.Version.ShouldBe(3);
        (await NamesAsync("retried")).ShouldBe(["别人改的 1", "别人改的 1，又改"]);
    }

    [Fact]
    public async Task Where_somebody_is_faster_every_time_it_ends_as_a_conflict()
    {
        await RegisterAsync("hopeless", Clerk).Done();

        (await WhileDecidingAsync("hopeless", once: false, Clerk).Refused()).ShouldBe(["conflict.version unit/hopeless"]);

        (await NamesAsync("hopeless")).ShouldBe(["别人改的 1", "别人改的 2", "别人改的 3", "别人改的 4", "别人改的 5"]);
    }

    [Fact]
    public async Task A_command_with_a_key_is_carried_out_once_whatever_came_after_it()
    {
        await RegisterAsync("keyed", Clerk).Done();
        var first = await RenameAsync("keyed", "二", Clerk with { Key = "rename-1", ExpectedVersion = 1 }).Done();
        await RenameAsync("keyed", "三", Clerk).Done();
        await CloseAsync("keyed");

        var second = await RenameAsync("keyed", "二", Clerk with { Key = "rename-1", ExpectedVersion = 1 }).Done();

        second.ShouldBe(first with { Repeated = true });
        (await NamesAsync("keyed")).ShouldBe(["二", "三"]);
    }

    [Fact]
    public async Task A_key_that_named_another_command_is_refused()
    {
        await RegisterAsync("reused", Clerk).Done();
        await RenameAsync("reused", "二", Clerk with { Key = "rename-2" }).Done();

        (await RenameAsync("reused", "三", Clerk with { Key = "rename-2" }).Refused()).ShouldBe(["command.key_reused key"]);
        (await RegisterAsync("other", Clerk with { Key = "rename-2" }).Refused()).ShouldBe(["command.key_reused key"]);

        (await NamesAsync("reused")).ShouldBe(["二"]);
        (await fixture.EventsAsync("unit/other")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_same_command_sent_twice_at_once_one_is_carried_out()
    {
        await RegisterAsync("twice", Clerk).Done();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RenameAsync("twice", "二", Clerk with { Key = "rename-3" }).Done())));

        outcomes.Count(done => !done.Repeated).ShouldBe(1);
        outcomes.Select(done => done.Head.Version).Distinct().ShouldBe([2]);
        outcomes.Select(done => done.Position).Distinct().Count().ShouldBe(1);
        (await NamesAsync("twice")).ShouldBe(["二"]);
    }

    [Fact]
    public async Task Where_the_same_command_was_carried_out_meanwhile_its_outcome_counts_and_not_a_refusal()
    {
        await RegisterAsync("meanwhile", Clerk).Done();
        var caller = Clerk with { Key = "close-1" };
        var nested = false;

        var second = await Workplace.ExecuteAsync(Aggregates.Unit, "unit/meanwhile", "close", CloseAfterTheOther, caller, default).Done();

        (second.Repeated, second.Head.Version).ShouldBe((true, 2));
        (await fixture.HappenedAsync("unit/meanwhile")).OfType<UnitClosed>().Count().ShouldBe(1);

        async Task<Result<UnitEvent[]>> CloseAfterTheOther(Unit state, CancellationToken ct)
        {
            if (nested)
                return new CloseUnit("撤销", null).Decide(state);
            nested = true;
            await Workplace.ExecuteAsync(Aggregates.Unit, "unit/meanwhile", "close", CloseAfterTheOther, caller, ct).Done();
            return new Problem("unit.closed", new("已经撤销", "closed"), null);
        }
    }

    [Fact]
    public async Task What_the_store_can_not_do_stays_an_exception()
    {
        var clock = new TestClock();
        await using var store = await PostgresEventStore.OpenAsync(fixture.Options with { Clock = clock }, default);
        var workplace = new Workplace(store, clock);
        await RegisterAsync("late", Clerk).Done();
        clock.Now = fixture.Clock.Now.AddHours(-1);

        var fault = await Should.ThrowAsync<EventStoreException>(() =>
            workplace.ExecuteAsync(Aggregates.Unit, "unit/late", "rename", new RenameUnit("二").Decide, Clerk, default));

        fault.Fault.ShouldBe(EventStoreFault.ClockBehind);
    }

    [Fact]
    public async Task Looking_again_reads_only_what_is_new()
    {
        await RegisterAsync("looked", Clerk).Done();
        var folded = new List<string>();
        var counted = Aggregates.Unit with
        {
            Evolve = (state, @event) =>
            {
                folded.Add(@event.GetType().Name);
                return Unit.Evolve(state, @event);
            },
        };

        var first = await Workplace.LookAtAsync(counted, "unit/looked", default);
        await RenameAsync("looked", "二", Clerk).Done();
        var second = await Workplace.LookAtAsync(counted, "unit/looked", default);
        var third = await Workplace.LookAtAsync(counted, "unit/looked", default);

        folded.ShouldBe(["UnitRegistered", "UnitRenamed"]);
        (first.State.Name, second.State.Name, second.Head.Version, third).ShouldBe(("锦江区", "二", 2, second));
        (await Workplace.LookAtAsync(counted, "unit/nobody", default)).ShouldBe(new(Unit.None, StreamHead.Before("unit/nobody")));

        fixture.Clock.Now += TimeSpan.FromMinutes(10);
        (await Workplace.LookAtAsync(counted, "unit/looked", default)).ShouldBe(second);
        folded.ShouldBe(["UnitRegistered", "UnitRenamed", "UnitRegistered", "UnitRenamed"], "after a while it is folded anew");
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 4)]
    public async Task A_command_on_a_stream_that_is_worked_on_again_and_again_reads_only_what_is_new(bool isLong, int read)
    {
        var (stream, folded) = ($"unit/worked-{isLong}", new List<string>());
        await RegisterAsync($"worked-{isLong}", Clerk).Done();
        var counted = Aggregates.Unit with
        {
            IsLong = isLong,
            Evolve = (state, @event) =>
            {
                folded.Add(@event.GetType().Name);
                return Unit.Evolve(state, @event);
            },
        };
        await Workplace.ExecuteAsync(counted, stream, "rename", _ => new UnitEvent[] { new UnitRenamed("二") }, Clerk, default).Done();
        await RenameAsync($"worked-{isLong}", "三", Clerk).Done();
        await Workplace.CurrentAsync(counted, stream, default);
        folded.Clear();

        await RenameAsync($"worked-{isLong}", "四", Clerk).Done();
        var done = await Workplace.ExecuteAsync(counted, stream, "rename", state => new UnitEvent[] { new UnitRenamed($"{state.Name}又改") }, Clerk, default).Done();

        folded.Count.ShouldBe(read);
        done.Head.Version.ShouldBe(5);
        (await NamesAsync($"worked-{isLong}")).ShouldBe(["二", "三", "四", "四又改"]);
    }

    [Fact]
    public async Task Whoever_looks_sees_at_least_what_was_done_before_also_while_others_look_and_change()
    {
        await RegisterAsync("busy", Clerk).Done();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 15; i++)
            {
                var done = await Workplace.ExecuteAsync(Aggregates.Unit, "unit/busy", "rename", _ => new UnitEvent[] { new UnitRenamed($"{worker}.{i}") }, Clerk, default);
                var seen = await Workplace.LookAtAsync(Aggregates.Unit, "unit/busy", default);
                if (done.Value is { } head)
                    seen.Head.Version.ShouldBeGreaterThanOrEqualTo(head.Head.Version);
            }
        })));

        var last = await Workplace.LoadAsync(Aggregates.Unit, "unit/busy", default);
        (await Workplace.LookAtAsync(Aggregates.Unit, "unit/busy", default)).ShouldBe(last);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task What_happens_where_it_had_to_be_quiet_is_decided_anew_and_in_the_end_a_conflict(int times)
    {
        var (code, noise) = ($"quiet-{times}", $"noise-{times}");
        await RegisterAsync(code, Clerk).Done();
        await RegisterAsync(noise, Clerk).Done();
        var tries = 0;

        var result = await Workplace.ExecuteStandingOnAsync(
            Aggregates.Unit,
            $"unit/{code}",
            "quiet",
            async (_, ct) =>
            {
                var seen = await fixture.Store.LastPositionAsync(ct);
                if (++tries <= times)
                    await RenameAsync(noise, $"第 {tries}", ServiceFixture.As("other")).Done();
                return new Decision<UnitEvent>([new UnitRenamed($"{tries}")], [])
                {
                    Quiet = new() { After = seen, Types = ["unit_renamed"], Prefixes = ["unit/noise-"] },
                };
            },
            Clerk with { ExpectedVersion = 1 },
            default);

        if (times == 1)
        {
            (result.Value?.Head.Version, tries).ShouldBe((2, 2));
            (await NamesAsync(code)).ShouldBe(["2"]);
            return;
        }

        var conflict = result.Problems.ShouldHaveSingleItem().ShouldBeOfType<VersionConflictProblem>();
        (conflict.Stream, conflict.Expected, conflict.Actual, tries).ShouldBe(("unit/noise-5", 5, 6, 5));
        conflict.Changes.Select(change => (change.Type, change.Account)).ShouldBe([("unit_renamed", "other")]);
        (await NamesAsync(code)).ShouldBeEmpty();
    }

    private Task<Result<Done>> RegisterAsync(string code, Caller caller) => fixture.Service.Units.RegisterAsync(code, "锦江区", null, null, null, caller, default);

    private Task<Result<Done>> RenameAsync(string code, string name, Caller caller)
    {
        var rename = new RenameUnit(name);
        return fixture.Service.Units.ExecuteAsync(code, rename, rename.Decide, caller, default);
    }

    private async Task CloseAsync(string code)
    {
        var close = new CloseUnit("撤销", null);
        await fixture.Service.Units.ExecuteAsync(code, close, close.Decide, Clerk, default).Done();
    }

    // Appends beneath the decision's feet: the first time, or each time.
    private Task<Result<Done>> WhileDecidingAsync(string code, bool once, Caller caller)
    {
        var times = 0;
        return Workplace.ExecuteAsync(
            Aggregates.Unit,
            $"unit/{code}",
            "race",
            async (state, ct) =>
            {
                times++;
                if (!once || times == 1)
                    await RenameAsync(code, $"别人改的 {times}", ServiceFixture.As("other")).Done();
                return new RenameUnit($"{state.Name}，又改").Decide(state);
            },
            caller,
            default);
    }

    private async Task<string[]> NamesAsync(string code) => [.. (await fixture.HappenedAsync($"unit/{code}")).OfType<UnitRenamed>().Select(renamed => renamed.Name)];
}
