using Fadu.Application.Commands;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.Kernel;
using Npgsql;

namespace Fadu.Application.Tests.Units;

public sealed class UnitDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly Caller Clerk = ServiceFixture.As("clerk");

    [Fact]
    public async Task Units_form_a_tree_and_none_stands_below_itself()
    {
        await RegisterAsync("51", null).Done();
        await RegisterAsync("5101", "51").Done();
        await RegisterAsync("510104", "5101").Done();

        (await RegisterAsync("x", "nobody").Refused()).ShouldBe(["unit.parent_unknown parent"]);
        (await RegisterAsync("x", "x").Refused()).ShouldBe(["unit.own_ancestor parent"]);
        (await MoveAsync("51", "51").Refused()).ShouldBe(["unit.own_ancestor parent"]);
        (await MoveAsync("51", "5101").Refused()).ShouldBe(["unit.own_ancestor parent"]);
        (await MoveAsync("51", "510104").Refused()).ShouldBe(["unit.own_ancestor parent"]);
        (await MoveAsync("5101", "nobody").Refused()).ShouldBe(["unit.parent_unknown parent"]);
        (await MoveAsync("nobody", "51").Refused()).ShouldBe(["unit.unknown"]);

        await MoveAsync("510104", "51").Done();
        await MoveAsync("5101", null).Done();
        await MoveAsync("51", "5101").Done();

        (await fixture.Service.Units.FindAsync(["51", "5101", "510104", "nobody"], default)).OrderBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => (unit.Key, unit.Value.Parent)).ShouldBe([("51", "5101"), ("5101", null), ("510104", "51")]);
        (await fixture.HappenedAsync("unit/510104")).ShouldBe(
            [new UnitRegistered("510104", "某单位", "区县", "5101", "城区"), new UnitMoved("51")]);
    }

    [Fact]
    public async Task Two_moves_at_once_make_no_circle()
    {
        await RegisterAsync("p", null).Done();
        await RegisterAsync("q", null).Done();
        await RegisterAsync("p1", "p").Done();
        await RegisterAsync("q1", "q").Done();
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await using var other = await source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select 1 from fadu.mt_streams where id in ('unit/p', 'unit/q') for update", other))
            await hold.ExecuteNonQueryAsync();

        // Both have decided, on what stood there before, when they come to wait.
        Task<Result<Done>>[] moves = [MoveAsync("p", "q1"), MoveAsync("q", "p1")];
        while (await fixture.QueryAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") < 2)
            await Task.Delay(10);
        await transaction.RollbackAsync();
        var outcomes = await Task.WhenAll(moves);

        outcomes.Count(outcome => outcome.Succeeded).ShouldBe(1);
        outcomes.SelectMany(outcome => outcome.Problems).Select(problem => problem.Code).ShouldBe(["unit.own_ancestor"]);
    }

    [Fact]
    public async Task Units_in_a_circle_of_former_times_can_be_moved_out_of_it()
    {
        await RegisterAsync("c1", null).Done();
        await RegisterAsync("c2", null).Done();
        var wrong = new MoveUnit("c2", []);
        await MoveAsync("c2", "c1").Done();
        await fixture.Service.Units.ExecuteAsync("c1", wrong, wrong.Decide, Clerk, default).Done();

        (await RegisterAsync("c3", "c1").Done()).Head.Version.ShouldBe(1);
        (await MoveAsync("c1", "c2").Refused()).ShouldBe(["unit.own_ancestor parent"]);
        (await MoveAsync("c1", null).Done()).Head.Version.ShouldBe(3);
    }

    [Fact]
    public async Task A_unit_is_described_closed_and_reopened()
    {
        await RegisterAsync("life", null).Done();

        foreach (var (command, decide) in new (object, Func<Unit, Result<UnitEvent[]>>)[]
        {
            (new RenameUnit("新名"), new RenameUnit("新名").Decide),
            (new ClassifyUnit("部门"), new ClassifyUnit("部门").Decide),
            (new GroupUnit("甲组"), new GroupUnit("甲组").Decide),
            (new SetAttribute("population", ItemValue.Of(90.50m), "2025年末", "统计年鉴"), new SetAttribute("population", ItemValue.Of(90.50m), "2025年末", "统计年鉴").Decide),
            (new SetAttribute("seat", ItemValue.Of("城内"), null, null), new SetAttribute("seat", ItemValue.Of("城内"), null, null).Decide),
            (new ClearAttribute("seat"), new ClearAttribute("seat").Decide),
            (new NameUnitContact("张三", "028-1234"), new NameUnitContact("张三", "028-1234").Decide),
            (new CloseUnit("合并", "51"), new CloseUnit("合并", "51").Decide),
        })
        {
            await fixture.Service.Units.ExecuteAsync("life", command, decide, Clerk, default).Done();
        }

        var unit = (await fixture.Service.Units.FindAsync(["life"], default))["life"];
        unit.ShouldBe(Unit.None with
        {
            Code = "life",
            Name = "新名",
            Kind = "部门",
            Group = "甲组",
            Attributes = new Dictionary<string, UnitAttribute> { ["population"] = new(ItemValue.Of(90.5m), "2025年末", "统计年鉴") },
            Contact = new("张三", "028-1234"),
            Status = UnitStatus.Closed,
            Successor = "51",
        });
        FormattableString.Invariant($"{unit.Attributes["population"].Value.Number}").ShouldBe("90.50");
        var rename = new RenameUnit("再改");
        (await fixture.Service.Units.ExecuteAsync("life", rename, rename.Decide, Clerk, default).Refused()).ShouldBe(["unit.closed"]);
        var reopen = new ReopenUnit("误撤");
        (await fixture.Service.Units.ExecuteAsync("life", reopen, reopen.Decide, Clerk, default).Done()).Head.Version.ShouldBe(10);
    }

    [Fact]
    public async Task What_is_entered_twice_is_entered_once_and_another_unit_can_not_take_the_code()
    {
        var first = await RegisterAsync("twice", null).Done();

        (await RegisterAsync("twice", null).Done()).ShouldBe(first with { Position = null });
        (await fixture.Service.Units.RegisterAsync("twice", "别的", null, null, null, Clerk, default).Refused()).ShouldBe(["unit.exists code"]);
    }

    [Theory]
    [ClassData(typeof(OddCodes))]
    public async Task What_can_not_be_a_code_is_refused_by_every_command(string kind)
    {
        var odd = OddCodes.Codes[kind];
        var units = fixture.Service.Units;
        var rename = new RenameUnit("新名");

        (await RegisterAsync(odd, null).Refused()).ShouldBe(["field.code code"]);
        (await RegisterAsync("below", odd).Refused()).ShouldBe(["unit.parent_unknown parent"]);
        (await units.ExecuteAsync(odd, rename, rename.Decide, Clerk, default).Refused()).ShouldBe(["unit.unknown"]);
        (await MoveAsync(odd, null).Refused()).ShouldBe(["unit.unknown"]);
        (await units.FindAsync([odd], default)).ShouldBeEmpty();
    }

    private Task<Result<Done>> RegisterAsync(string code, string? parent) =>
        fixture.Service.Units.RegisterAsync(code, "某单位", "区县", parent, "城区", Clerk, default);

    private Task<Result<Done>> MoveAsync(string code, string? parent) => fixture.Service.Units.MoveAsync(code, parent, Clerk, default);
}
