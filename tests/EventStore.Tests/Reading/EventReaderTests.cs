using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Npgsql;

namespace Fadu.EventStore.Tests.Reading;

public sealed class EventReaderTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    [Fact]
    public async Task A_stream_is_read_from_and_up_to_a_version()
    {
        await fixture.AppendAsync(StreamHead.Before("account/v"), Lent(1), Lent(2), Lent(3), Lent(4));

        var events = await ReadAsync("account/v", new(1, 3, null));

        events.Select(e => (e.Version, e.Body)).ShouldBe([(2, (object)Lent(2)), (3, Lent(3))]);
    }

    [Fact]
    public async Task A_stream_is_read_as_it_stood_at_a_moment()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/t"), Lent(1));
        var moment = fixture.Clock.Now;
        fixture.Clock.Now += TimeSpan.FromMicroseconds(1);
        await fixture.AppendAsync(head, Lent(2));

        var loaded = await fixture.Store.LoadAsync("account/t", StreamRange.At(moment), 0m, (sum, e) => sum + ((BookLent)e).Deposit, CancellationToken.None);

        loaded.ShouldBe(new(1m, head));
    }

    [Fact]
    public async Task Rows_of_any_length_one_after_another_are_read_whole()
    {
        var place = await fixture.Store.LastPositionAsync(CancellationToken.None);
        // Longer and longer, through every length around the room that is there at first, then short again, under names of one length and of another.
        object[] lent =
        [
            .. Enumerable.Range(200, 70).Select(length => new BookLent(new string('a', length), length)),
            new BookLent(new string('法', 70_000), 1), Lent(2), new BookReturned("2", new(2026, 1, 2)), Lent(3),
        ];
        string[] streams = ["account/l1", "account/l2", "account/l20", $"account/{new string('长', 300)}"];
        foreach (var stream in streams)
            await fixture.AppendAsync(StreamHead.Before(stream), lent);
        await fixture.SettledAsync();

        var read = await fixture.Store.ReadAllAsync(new(place, null) { WithMetadata = false }, CancellationToken.None).ToListAsync();

        read.Select(e => (e.Stream, e.Version, e.Type, e.Body))
            .ShouldBe(streams.SelectMany(stream => lent.Select((body, i) => (stream, i + 1L, body is BookLent ? "book_lent" : "book_returned", body))));
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_empty()
    {
        (await ReadAsync("account/none", StreamRange.Whole)).ShouldBeEmpty();
        (await fixture.Store.LoadAsync("account/none", StreamRange.Whole, "nothing", (_, _) => "something", CancellationToken.None))
            .ShouldBe(new("nothing", StreamHead.Before("account/none")));
    }

    [Fact]
    public async Task All_events_are_read_in_order_and_by_type_behind_a_place()
    {
        await fixture.SettledAsync();
        var before = await fixture.Store.ReadAllAsync(EventFilter.All, CancellationToken.None).LastOrDefaultAsync();
        var after = before?.Position ?? EventPosition.Start;
        var head = await fixture.AppendAsync(StreamHead.Before("account/a"), Lent(1));
        await fixture.AppendAsync(StreamHead.Before("account/b"), Lent(2), new BookReturned("2", new(2026, 1, 2)));
        await fixture.AppendAsync(head, Lent(3));
        await fixture.SettledAsync();

        var all = await fixture.Store.ReadAllAsync(new(after, null), CancellationToken.None).ToListAsync();
        var returned = await fixture.Store.ReadAllAsync(new(after, ["book_returned"]), CancellationToken.None).ToListAsync();
        var behind = await fixture.Store.ReadAllAsync(new(all[1].Position, ["book_lent"]), CancellationToken.None).ToListAsync();

        all.Select(e => (e.Stream, e.Version)).ShouldBe([("account/a", 1), ("account/b", 1), ("account/b", 2), ("account/a", 2)]);
        returned.ShouldHaveSingleItem().Body.ShouldBe(new BookReturned("2", new(2026, 1, 2)));
        behind.ShouldHaveSingleItem().Body.ShouldBe(Lent(3));
    }

    [Fact]
    public async Task An_event_that_another_could_still_come_before_is_held_back()
    {
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var slow = await source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var begun = new NpgsqlCommand("select pg_current_xact_id()", slow))
            await begun.ExecuteScalarAsync();

        await fixture.AppendAsync(StreamHead.Before("account/held"), Lent(1));
        var while_it_runs = await fixture.Store.ReadAllAsync(EventFilter.All, CancellationToken.None).CountAsync(e => e.Stream == "account/held");
        await transaction.RollbackAsync();
        await fixture.SettledAsync();
        var afterwards = await fixture.Store.ReadAllAsync(EventFilter.All, CancellationToken.None).CountAsync(e => e.Stream == "account/held");

        (while_it_runs, afterwards).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Several_streams_are_read_as_they_stood_at_a_place_and_what_follows_from_there()
    {
        var one = await fixture.AppendAsync(StreamHead.Before("shelf/a/1"), Lent(1), Lent(2));
        await fixture.AppendAsync(StreamHead.Before("shelf/a/2"), Lent(3));
        await fixture.AppendAsync(StreamHead.Before("shelf/ab"), Lent(4));
        await fixture.SettledAsync();
        var horizon = await fixture.Store.HorizonAsync(CancellationToken.None);
        await fixture.AppendAsync(one, Lent(5));
        await fixture.SettledAsync();
        await fixture.SettledAsync();

        var byPrefix = await NamesAsync(new() { Prefix = "shelf/a/", UpTo = horizon });
        var byNames = await NamesAsync(new() { Names = ["shelf/ab", "shelf/a/2", "shelf/none"], UpTo = horizon });
        var after = await fixture.Store.ReadAllAsync(new(horizon, null), CancellationToken.None).Select(e => $"{e.Stream} {e.Version}").ToListAsync();
        var before = await NamesAsync(new() { Prefix = "shelf/", UpTo = horizon, UpToTime = fixture.Clock.Now.AddDays(-1) });

        byPrefix.ShouldBe(["shelf/a/1 1", "shelf/a/1 2", "shelf/a/2 1"]);
        byNames.ShouldBe(["shelf/a/2 1", "shelf/ab 1"]);
        after.ShouldBe(["shelf/a/1 3"]);
        before.ShouldBeEmpty();

        async Task<List<string>> NamesAsync(StreamSet set) =>
            await fixture.Store.ReadStreamsAsync(set, CancellationToken.None).Select(e => $"{e.Stream} {e.Version}").ToListAsync();
    }

    [Fact]
    public async Task However_many_events_the_streams_of_a_prefix_have_each_comes_once_and_in_its_order()
    {
        // They are read page by page: one ends within a stream, one with it.
        var counts = new[] { ("hall/a", 19_999), ("hall/b", 1), ("hall/c", 3), ("hall/d", 20_001) };
        foreach (var (stream, count) in counts)
            await fixture.AppendAsync(StreamHead.Before(stream), [.. Enumerable.Range(1, count).Select(Lent)]);

        var read = await fixture.Store.ReadStreamsAsync(new() { Prefix = "hall/", UpTo = EventPosition.End }, CancellationToken.None).Select(e => (e.Stream, e.Version)).ToListAsync();

        read.ShouldBe(counts.SelectMany(one => Enumerable.Range(1, one.Item2).Select(version => (one.Item1, (long)version))));
    }

    [Fact]
    public async Task An_unknown_event_is_an_error_that_names_it_and_its_place()
    {
        await fixture.ExecuteAsync(
            "select fadu.mt_quick_append_events('account/unknown', 'account', '*DEFAULT*', array[gen_random_uuid()], array['book_eaten'], array[null]::varchar[], "
            + "array['{}']::jsonb[], array[null]::bytea[], array[null]::varchar[], array[null]::varchar[], array[null]::jsonb[], array[null]::varchar[])");
        var number = await fixture.QueryAsync<long>("select seq_id from fadu.mt_events where stream_id = 'account/unknown'");

        var fault = await Should.ThrowAsync<EventStoreException>(() => ReadAsync("account/unknown", StreamRange.Whole));
        await fixture.ExecuteAsync("delete from fadu.mt_streams where id = 'account/unknown'");

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.UnknownEventType,
            $"account/unknown, version 1 (number {number}): nobody registered the event 'book_eaten'. Register it, or use the program that wrote it."));
    }

    [Fact]
    public async Task A_body_that_does_not_fit_is_an_error_that_names_it_and_its_place()
    {
        await fixture.AppendAsync(StreamHead.Before("account/unfit"), new Fadu.EventStore.Appending.RawEvent("book_lent", """{"deposit":true}"""u8.ToArray()));

        var fault = await Should.ThrowAsync<EventStoreException>(() => ReadAsync("account/unfit", StreamRange.Whole));
        await fixture.ExecuteAsync("delete from fadu.mt_streams where id = 'account/unfit'");

        fault.Fault.ShouldBe(EventStoreFault.UnreadableBody);
        fault.Message.ShouldStartWith("account/unfit, version 1 (number ");
        fault.Message.ShouldContain("the body does not fit the event 'book_lent': ");
    }

    [Fact]
    public async Task Why_an_event_without_a_hash_can_not_be_hashed_is_a_typed_error()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.ExecuteAsync(
            "select {s}.mt_quick_append_events('account/foreign', 'account', '*DEFAULT*', array[gen_random_uuid(), gen_random_uuid()], array['book_lent', 'book_lent'], "
            + "array[]::varchar[], array['{\"title\":\"1\",\"deposit\":1}', '{\"title\":\"2\",\"deposit\":2}']::jsonb[], array[]::bytea[], array[]::varchar[], "
            + "array[]::varchar[], array[null, (repeat('{\"deep\":', 100) || '1' || repeat('}', 100))::jsonb], array[]::varchar[])");

        var body = await Should.ThrowAsync<EventStoreException>(LoadAsync);
        // The row before cannot be read any more, though the last one can.
        await scratch.ExecuteAsync(
            "alter table {s}.mt_events rename to real_events; create view {s}.mt_events as select epoch, transaction_id, seq_id, id, stream_id, version, type, timestamp, "
            + "data, headers, case when version = 1 then (1 / (version - 1))::varchar else user_name end as user_name, correlation_id, causation_id from {s}.real_events");
        var server = await Should.ThrowAsync<EventStoreException>(LoadAsync);

        body.Fault.ShouldBe(EventStoreFault.UnreadableBody);
        body.Message.ShouldStartWith("account/foreign, version 2: it can't be hashed, so nothing can follow it: ");
        (server.Fault, server.Message).ShouldBe((EventStoreFault.Rejected, "Hashing account/foreign: the database refused (22012): division by zero"));

        Task<Loaded<int>> LoadAsync() => scratch.Store.LoadAsync("account/foreign", new(1, null, null), 0, (count, _) => count + 1, CancellationToken.None);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_unavailable()
    {
        var fault = await Should.ThrowAsync<EventStoreException>(() => PostgresEventStore.OpenAsync(
            fixture.Options with { ConnectionString = "Host=/nonexistent;Username=nobody;Database=none;Timeout=2" }, CancellationToken.None));

        fault.Fault.ShouldBe(EventStoreFault.Unavailable);
    }

    private static BookLent Lent(int number) => new($"{number}", number);

    private async Task<List<RecordedEvent>> ReadAsync(string stream, StreamRange range) =>
        await fixture.Store.ReadStreamAsync(stream, range, CancellationToken.None).ToListAsync();
}
