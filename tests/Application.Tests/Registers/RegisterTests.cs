using Fadu.Application.Accounts;
using Fadu.Application.Registers;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Units;
using Npgsql;

namespace Fadu.Application.Tests.Registers;

public sealed class RegisterTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private Register Register => fixture.Service.Register;

    [Fact]
    public async Task It_shows_what_was_just_done_on_this_node_and_on_another_and_stays_what_it_is_where_nothing_was()
    {
        await using var other = await PostgresEventStore.OpenAsync(fixture.Options, default);
        var before = await Register.ReadAsync(default);
        var stage = await new RoundStage(fixture, "show").BeginAsync();
        var here = await Register.ReadAsync(default);
        await AppendAsync(other, "account/show", 0, new AccountOpened("show", "张三", External: false));

        var now = await Register.ReadAsync(default);

        before.Units.ContainsKey(stage.Jia).ShouldBeFalse();
        (here.Units[stage.Jia].Name, here.Rounds["show"].Units.Count, here.Systems[stage.System].Latest, here.Accounts.ContainsKey("show")).ShouldBe(("甲区", 3, 1, false));
        now.Accounts["show"].ShownName.ShouldBe("张三");
        now.Position.ShouldBe(await fixture.Store.LastPositionAsync(default));
        (await Register.ReadAsync(default)).ShouldBeSameAs(now);
    }

    [Fact]
    public async Task One_that_is_built_anew_knows_what_one_knows_that_was_caught_up()
    {
        await Register.ReadAsync(default);
        var stage = await new RoundStage(fixture, "anew").BeginAsync();
        await fixture.Service.Units.MoveAsync(stage.Bing, stage.Yi, RoundStage.Office, default).Done();

        var (old, built) = (await Register.ReadAsync(default), await new Register(fixture.Store).ReadAsync(default));

        built.Units.ShouldBe(old.Units);
        built.Position.ShouldBe(old.Position);
        built.ChildrenOf(stage.Yi).ShouldBe([stage.Bing]);
        built.Rounds["anew"].Evaluators.Keys.Order().ShouldBe(["li", "wang", "zhang"]);
        foreach (var stream in new[] { $"unit/{stage.Bing}", "round/anew", $"index-system/{stage.System}" })
            built.VersionOf(stream).ShouldBe(old.VersionOf(stream));
    }

    [Fact]
    public async Task An_open_transaction_of_somebody_else_hides_nothing_that_was_committed()
    {
        await RegisterAsync("held-1");
        await Register.ReadAsync(default);
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await using var slow = await source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var begun = new NpgsqlCommand("select pg_current_xact_id()", slow))
            await begun.ExecuteScalarAsync();

        await RegisterAsync("held-2");
        var first = await Register.ReadAsync(default);
        await RenameAsync("held-2", "新名");
        var (second, built) = (await Register.ReadAsync(default), await new Register(fixture.Store).ReadAsync(default));
        await transaction.RollbackAsync();
        await RenameAsync("held-2", "又一个");
        var third = await Register.ReadAsync(default);

        new[] { first, second, built, third }.Select(state => (state.Units["held-2"].Name, state.VersionOf("unit/held-2")))
            .ShouldBe([("某单位", 1), ("新名", 2), ("新名", 2), ("又一个", 3)]);
    }

    [Fact]
    public async Task Whoever_asks_after_a_change_sees_it_also_where_many_ask_at_once()
    {
        var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await Register.ReadAsync(default);
        })).ToArray();
        await RegisterAsync("many");

        for (var i = 1; i <= 50; i++)
        {
            await RenameAsync("many", $"第{i}名");
            (await Register.ReadAsync(default)).Units["many"].Name.ShouldBe($"第{i}名");
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task Whose_name_was_erased_is_forgotten_on_every_node()
    {
        var other = new Register(fixture.Store);
        var stage = await new RoundStage(fixture, "erase").BeginAsync();
        var name = new NameUnitContact("张三", "028-1234");
        await fixture.Service.Units.ExecuteAsync(stage.Jia, name, name.Decide, RoundStage.Office, default).Done();
        (await other.ReadAsync(default)).Units[stage.Jia].Contact.ShouldBe(new("张三", "028-1234"));

        await fixture.Service.Erasure.EraseContactAsync(stage.Jia, "本人要求", RoundStage.Office, default).Done();
        await fixture.Service.Erasure.EraseEvaluatorAsync("wang", "本人要求", RoundStage.Office, default);

        foreach (var register in new[] { other, Register, new(fixture.Store) })
        {
            var state = await register.ReadAsync(default);
            state.Units[stage.Jia].Contact.ShouldBeNull();
            state.Rounds["erase"].Evaluators["wang"].ShouldSatisfyAllConditions(evaluator => evaluator.Name.ShouldBe("wang"), evaluator => evaluator.Erased.ShouldBeTrue());
        }
    }

    [Fact]
    public async Task Whoever_gives_up_does_not_end_it_for_the_others()
    {
        await RegisterAsync("patient");

        await Should.ThrowAsync<OperationCanceledException>(() => new Register(fixture.Store).ReadAsync(new(canceled: true)));
        (await Register.ReadAsync(default)).Units.ContainsKey("patient").ShouldBeTrue();
    }

    private Task RegisterAsync(string code) => fixture.Service.Units.RegisterAsync(code, "某单位", null, null, null, RoundStage.Office, default).Done();

    private Task RenameAsync(string code, string name)
    {
        var rename = new RenameUnit(name);
        return fixture.Service.Units.ExecuteAsync(code, rename, rename.Decide, RoundStage.Office, default).Done();
    }

    private static async Task AppendAsync(PostgresEventStore store, string stream, long version, object body) => (await store.AppendAsync(
        new() { Streams = [new(StreamHead.Before(stream) with { Version = version }, "account", [body])], Metadata = EventMetadata.None }, default)).ShouldBeOfType<Appended>();
}
