using Fadu.Application.Books;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Npgsql;

namespace Fadu.Application.Tests.Books;

public sealed class BookShelfTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task A_book_that_nobody_asked_for_in_a_while_is_dropped_when_another_is_asked_for()
    {
        await new RoundStage(fixture, "idle").BeginAsync();
        await new RoundStage(fixture, "used").BeginAsync();
        var clock = new ShelfClock();
        await using var shelf = new BookShelf(fixture.Store, fixture.Service.Revisions, clock, Idle);
        var (idle, used) = (await shelf.FindAsync("idle", default), await shelf.FindAsync("used", default));

        clock.Passed += Idle;
        (await shelf.FindAsync("used", default)).ShouldBeSameAs(used);
        shelf.IsFollowed("idle").ShouldBeTrue("not longer than it may be");
        clock.Passed += TimeSpan.FromSeconds(1);
        (await shelf.FindAsync("used", default)).ShouldBeSameAs(used);

        shelf.IsFollowed("idle").ShouldBeFalse();
        shelf.IsFollowed("used").ShouldBeTrue();
        (await shelf.FindAsync("idle", default)).ShouldNotBeNull().ShouldNotBeSameAs(idle);
    }

    [Fact]
    public async Task The_last_four_books_of_past_moments_are_kept_until_something_is_erased()
    {
        await new RoundStage(fixture, "past").BeginAsync();
        var clock = new ShelfClock { Passed = TimeSpan.FromDays(1) };
        await using var shelf = new BookShelf(fixture.Store, fixture.Service.Revisions, clock, Idle);
        var noon = clock.GetUtcNow().AddMinutes(-30);
        var first = (await shelf.AsOfAsync("past", noon, default)).ShouldNotBeNull();
        (await shelf.AsOfAsync("past", noon, default)).ShouldBeSameAs(first);
        first.Dispose();
        (await first.ReadAsync(Basis.Reported, null, default)).Succeeded.ShouldBeTrue("others read it too");

        for (var minute = 1; minute <= 3; minute++)
            await shelf.AsOfAsync("past", noon.AddMinutes(minute), default);
        (await shelf.AsOfAsync("past", noon, default)).ShouldBeSameAs(first);
        await shelf.AsOfAsync("past", noon.AddMinutes(4), default);
        var second = await shelf.AsOfAsync("past", noon.AddMinutes(2), default);
        (await shelf.AsOfAsync("past", noon, default)).ShouldBeSameAs(first, "asked for later than the one that had to go");
        await shelf.DropAllAsync();

        (await shelf.AsOfAsync("past", noon, default)).ShouldNotBeNull().ShouldNotBeSameAs(first);
        (await shelf.AsOfAsync("past", noon.AddMinutes(2), default)).ShouldNotBeSameAs(second);
    }

    [Fact]
    public async Task Past_books_of_very_many_units_are_not_kept_beside_each_other()
    {
        await new RoundStage(fixture, "large").BeginAsync();
        var clock = new ShelfClock { Passed = TimeSpan.FromDays(1) };
        var noon = clock.GetUtcNow().AddMinutes(-30);
        using var books = new PastBooks((round, moment, ct) => ScoreBook.OpenAsync(fixture.Store, fixture.Service.Revisions, round, moment, ct), clock, mostUnits: 1);

        var first = (await books.FindAsync("large", noon, default)).ShouldNotBeNull();
        (await books.FindAsync("large", noon, default)).ShouldBeSameAs(first, "whatever its size, the last one is kept");
        var second = await books.FindAsync("large", noon.AddMinutes(1), default);

        (await books.FindAsync("large", noon.AddMinutes(1), default)).ShouldBeSameAs(second);
        (await books.FindAsync("large", noon, default)).ShouldNotBeSameAs(first);
    }

    [Fact]
    public async Task A_book_of_a_moment_that_is_hardly_past_is_not_kept_nor_one_of_a_round_that_was_not_there()
    {
        await new RoundStage(fixture, "now").BeginAsync();
        var clock = new ShelfClock { Passed = TimeSpan.FromDays(1) };
        await using var shelf = new BookShelf(fixture.Store, fixture.Service.Revisions, clock, Idle);
        var now = clock.GetUtcNow().AddSeconds(-30);

        (await shelf.AsOfAsync("now", now, default)).ShouldNotBeSameAs(await shelf.AsOfAsync("now", now, default));
        (await shelf.AsOfAsync("nothing", now.AddDays(-3), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_book_whose_following_failed_is_built_anew()
    {
        var stage = await new RoundStage(fixture, "failed").BeginAsync();
        await using var shelf = new BookShelf(fixture.Store, fixture.Service.Revisions, new ShelfClock(), Idle);
        var first = (await shelf.FindAsync("failed", default)).ShouldNotBeNull();
        shelf.IsFollowed("failed").ShouldBeTrue();

        // Nobody filed the appeal that it decides, so no book can take it in.
        var stream = $"submission/failed/{stage.Jia}";
        (await fixture.Store.AppendAsync(
            new() { Streams = [new(StreamHead.Before(stream), "submission", [new AppealDecided(1, null, "核实")])], Metadata = EventMetadata.None }, default)).ShouldBeOfType<Appended>();
        await UntilAsync(() => !shelf.IsFollowed("failed"));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => shelf.FindAsync("failed", default));
        await fixture.QueryAsync<string>($"delete from fadu.mt_events where stream_id = '{stream}' returning type");
        await fixture.QueryAsync<string>($"delete from fadu.mt_streams where id = '{stream}' returning id");

        var second = (await shelf.FindAsync("failed", default)).ShouldNotBeNull();

        second.ShouldNotBeSameAs(first);
        shelf.IsFollowed("failed").ShouldBeTrue();
    }

    [Fact]
    public async Task A_decision_that_would_wait_too_long_for_an_earlier_transaction_is_told_that_the_round_is_busy()
    {
        var stage = await new RoundStage(fixture, "busy").BeginAsync();
        var clock = new ShelfClock();
        await using var shelf = new BookShelf(fixture.Store, fixture.Service.Revisions, clock, Idle);
        var open = (await shelf.FindCurrentAsync("busy", default)).Value.ShouldNotBeNull();
        await using var earlier = new NpgsqlConnection(fixture.Options.ConnectionString);
        await earlier.OpenAsync();
        var transaction = await earlier.BeginTransactionAsync();
        await using (var begin = new NpgsqlCommand("select pg_current_xact_id()", earlier, transaction))
            await begin.ExecuteScalarAsync();
        await stage.ReportAsync(stage.Jia, ("fund", RoundStage.V(1))).Done();

        var waiting = shelf.FindCurrentAsync("busy", default);
        await Task.Delay(100);
        var waited = !waiting.IsCompleted;
        clock.Passed += BookShelf.LongestWait + TimeSpan.FromSeconds(1);
        var refused = await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        var shown = await shelf.FindAsync("busy", default);
        await transaction.RollbackAsync();

        waited.ShouldBeTrue();
        refused.Problems.ShouldHaveSingleItem().Code.ShouldBe("round.busy");
        shown.ShouldBeSameAs(open, "queries wait for a moment only");
        (await shelf.FindCurrentAsync("busy", default)).Value.ShouldBeSameAs(open);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 1_000 && !holds(); i++)
            await Task.Delay(20);
        holds().ShouldBeTrue();
    }

    /// <summary>Time goes on only when it is told to, moments and elapsed time alike.</summary>
    private sealed class ShelfClock : TimeProvider
    {
        private static readonly DateTimeOffset _begin = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _begin + Passed;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
