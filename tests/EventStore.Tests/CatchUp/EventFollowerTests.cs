using System.Diagnostics;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Npgsql;

namespace Fadu.EventStore.Tests.CatchUp;

public sealed class EventFollowerTests : IAsyncLifetime
{
    // A database for each test: what another one appends would be handed out too.
    private readonly StoreFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task What_was_there_comes_first_then_what_is_appended()
    {
        var head = await _fixture.AppendAsync(StreamHead.Before("account/f"), Lent(1), Lent(2), Lent(3));
        await using var follower = Follow(_fixture.Store, batchSize: 2);

        var before = new[] { await NextAsync(follower), await NextAsync(follower) };
        await _fixture.AppendAsync(head, Lent(4));
        var after = await NextAsync(follower);

        before.Select(batch => batch.Select(e => e.Body)).ShouldBe([[Lent(1), Lent(2)], [Lent(3)]]);
        after.Select(e => e.Body).ShouldBe([Lent(4)]);
    }

    [Fact]
    public async Task Another_node_hears_of_an_event_long_before_it_would_look()
    {
        await using var node = await OtherNodeAsync(TimeSpan.FromMinutes(5));
        await using var follower = Follow(node, 100);
        var next = NextAsync(follower);
        await Task.Delay(300);

        await _fixture.AppendAsync(StreamHead.Before("account/told"), Lent(1));

        // Which waits for seconds, not for minutes.
        (await next).ShouldHaveSingleItem().Stream.ShouldBe("account/told");
    }

    [Fact]
    public async Task A_connection_that_is_cut_loses_no_note_and_hears_again_at_once()
    {
        await using var node = await OtherNodeAsync(TimeSpan.FromMinutes(5));
        await using var follower = Follow(node, 100);
        var next = NextAsync(follower);
        await Task.Delay(300);
        var head = await _fixture.AppendAsync(StreamHead.Before("account/cut"), Lent(1));
        (await next).ShouldHaveSingleItem().Body.ShouldBe(Lent(1));
        next = NextAsync(follower);
        // It may have come by the first look, before either of the two was there.
        const string Both = "from pg_stat_activity where datname = current_database() and (query like 'listen %' or query like '%pg_notify($1%') and pid <> pg_backend_pid()";
        for (var tries = 0; tries < 400 && await _fixture.QueryAsync<long>($"select count(*) {Both}") < 2; tries++)
            await Task.Delay(50);

        (await _fixture.QueryAsync<long>($"select count(pg_terminate_backend(pid, 5000)) {Both}")).ShouldBe(2);
        await _fixture.AppendAsync(head, Lent(2));

        (await next).ShouldHaveSingleItem().Body.ShouldBe(Lent(2));
    }

    [Fact]
    public async Task Appends_go_on_while_the_connection_that_tells_of_them_is_cut_again_and_again()
    {
        var head = await _fixture.AppendAsync(StreamHead.Before("account/on"), Lent(1));
        await Task.Delay(100);
        for (var cut = 0; cut < 5; cut++)
        {
            await _fixture.QueryAsync<long>(
                "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where datname = current_database() and query like '%pg_notify($1%' and pid <> pg_backend_pid()");
            // Over the note that fails, the one that is sent in its place, and those that follow.
            for (var (watch, first) = (Stopwatch.StartNew(), head.Version); watch.ElapsedMilliseconds < 250 || head.Version < first + 3;)
                head = await _fixture.AppendAsync(head, Lent(2));
        }

        head.Version.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Whoever_asks_for_some_types_sleeps_while_only_others_come()
    {
        var clock = new WaitCounter();
        await using var node = await PostgresEventStore.OpenAsync(_fixture.Options with { Clock = clock, PollInterval = TimeSpan.FromMinutes(5) }, CancellationToken.None);
        await using var follower = node.FollowAsync(new(EventPosition.Start, ["book_returned"]), 100, CancellationToken.None).GetAsyncEnumerator();
        var next = NextAsync(follower);
        await _fixture.AppendAsync(StreamHead.Before("account/others"), Lent(1), Lent(2));
        // Until it has heard of them, and nothing is held back; who looks again and again has no such moment.
        var (waits, quiet) = (0, false);
        for (var tries = 0; tries < 20 && !quiet; tries++)
        {
            waits = clock.Waits;
            await Task.Delay(tries == 0 ? 1000 : 500);
            quiet = clock.Waits == waits;
        }

        quiet.ShouldBeTrue();
        await _fixture.AppendAsync(StreamHead.Before("account/asked"), Lent(3), new BookReturned("3", new(2026, 1, 1)));
        (await next).ShouldHaveSingleItem().Stream.ShouldBe("account/asked");
    }

    [Fact]
    public async Task What_nobody_told_of_is_found_by_looking()
    {
        await using var node = await OtherNodeAsync(TimeSpan.FromMilliseconds(100));
        await using var follower = Follow(node, 100);
        var next = NextAsync(follower);
        await Task.Delay(200);

        await _fixture.ExecuteAsync(
            "select fadu.mt_quick_append_events('account/marten', null, '*DEFAULT*', array[gen_random_uuid()], array['book_lent'], array[]::varchar[], "
            + "array['{\"title\":\"9\",\"deposit\":9}']::jsonb[], array[]::bytea[], array[]::varchar[], array[]::varchar[], array[]::jsonb[], array[]::varchar[])");

        (await next).ShouldHaveSingleItem().Body.ShouldBe(Lent(9));
    }

    [Fact]
    public async Task What_was_held_back_comes_when_the_transaction_before_it_ends_though_nobody_tells()
    {
        await using var node = await OtherNodeAsync(TimeSpan.FromMinutes(5));
        await using var follower = Follow(node, 100);
        await using var source = NpgsqlDataSource.Create(_fixture.ConnectionString);
        await using var slow = await source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var begun = new NpgsqlCommand("select pg_current_xact_id()", slow))
            await begun.ExecuteScalarAsync();
        var next = NextAsync(follower);

        await _fixture.AppendAsync(StreamHead.Before("account/held"), Lent(1));
        await Task.Delay(300);
        var early = next.IsCompleted;
        await transaction.RollbackAsync();

        (await next).ShouldHaveSingleItem().Stream.ShouldBe("account/held");
        early.ShouldBeFalse();
    }

    [Fact]
    public async Task A_tally_shows_a_reader_that_missed_an_event()
    {
        await _fixture.AppendAsync(StreamHead.Before("account/tally"), Lent(1), Lent(2), Lent(3));
        await _fixture.SettledAsync();
        var events = await _fixture.Store.ReadAllAsync(EventFilter.All, CancellationToken.None).ToListAsync();

        var whole = await _fixture.Store.CheckReaderAsync("whole", null, EventTally.None.With(events), CancellationToken.None);
        var lacking = await _fixture.Store.CheckReaderAsync("lacking", null, EventTally.None.With([.. events[..1], .. events[2..]]), CancellationToken.None);
        var behind = await _fixture.Store.CheckReaderAsync("behind", ["book_lent"], EventTally.None.With(events[..1]), CancellationToken.None);

        (whole.IsComplete, whole.Behind).ShouldBe((true, 0));
        (lacking.IsComplete, lacking.Handed.Events, lacking.Stored.Events).ShouldBe((false, events.Count - 1, events.Count));
        (behind.IsComplete, behind.Behind).ShouldBe((true, events.Count - 1));
    }

    [Fact]
    public async Task A_tally_that_begins_at_a_place_is_held_against_what_stands_behind_it()
    {
        var head = await _fixture.AppendAsync(StreamHead.Before("account/since"), Lent(1), Lent(2));
        await _fixture.SettledAsync();
        var from = await _fixture.Store.HorizonAsync(CancellationToken.None);
        await _fixture.AppendAsync(head, Lent(3), Lent(4), new BookReturned("3", new(2026, 1, 1)));
        await _fixture.SettledAsync();
        await _fixture.SettledAsync();
        var events = await _fixture.Store.ReadAllAsync(new(from, null), CancellationToken.None).ToListAsync();

        var fresh = await CheckAsync(null, []);
        var whole = await CheckAsync(null, events);
        var lacking = await CheckAsync(null, events[1..]);
        var behind = await CheckAsync(["book_lent"], events[..1]);

        events.Count.ShouldBe(3);
        (fresh.IsComplete, fresh.Behind).ShouldBe((true, 3));
        (whole.IsComplete, whole.Stored.Events, whole.Behind).ShouldBe((true, 3, 0));
        (lacking.IsComplete, lacking.Handed.Events, lacking.Stored.Events).ShouldBe((false, 2, 3));
        (behind.IsComplete, behind.Behind).ShouldBe((true, 1));

        Task<ReaderCheck> CheckAsync(IReadOnlyList<string>? types, IReadOnlyList<RecordedEvent> handed) =>
            _fixture.Store.CheckReaderAsync("since", types, EventTally.Since(from).With(handed), CancellationToken.None);
    }

    private static BookLent Lent(int number) => new($"{number}", number);

    private static IAsyncEnumerator<IReadOnlyList<RecordedEvent>> Follow(PostgresEventStore store, int batchSize) =>
        store.FollowAsync(EventFilter.All, batchSize, CancellationToken.None).GetAsyncEnumerator();

    private static async Task<IReadOnlyList<RecordedEvent>> NextAsync(IAsyncEnumerator<IReadOnlyList<RecordedEvent>> follower)
    {
        (await follower.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1))).ShouldBeTrue();
        return follower.Current;
    }

    private Task<PostgresEventStore> OtherNodeAsync(TimeSpan poll) =>
        PostgresEventStore.OpenAsync(_fixture.Options with { Clock = TimeProvider.System, PollInterval = poll }, CancellationToken.None);

    /// <summary>Counts how often anybody begins to wait.</summary>
    private sealed class WaitCounter : TimeProvider
    {
        private int _waits;

        public int Waits => Volatile.Read(ref _waits);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Interlocked.Increment(ref _waits);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
