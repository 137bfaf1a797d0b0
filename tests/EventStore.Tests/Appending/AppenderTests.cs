using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;

namespace Fadu.EventStore.Tests.Appending;

public sealed class AppenderTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly BookLent Lent = new("法学通论", 12.50m);
    private static readonly BookReturned Returned = new("法学通论", new(2026, 3, 9));

    [Fact]
    public async Task A_stored_event_reads_back_as_it_was_written_with_who_why_and_what_caused_it()
    {
        var metadata = new EventMetadata
        {
            User = "zhang",
            Actor = new("zhang", "reporter", "u-01"),
            Reason = "补报 \"第3项\"",
            CorrelationId = "c-7",
            CausationId = "e-1",
        };

        var outcome = await fixture.Store.AppendAsync(
            new() { Streams = [new(StreamHead.Before("account/whole"), "account", [Lent, Returned])], Metadata = metadata }, CancellationToken.None);

        var appended = outcome.ShouldBeOfType<Appended>();
        var events = await ReadAsync("account/whole");
        events.Select(e => (e.Stream, e.Version, e.Type, e.Time, e.Body)).ShouldBe(
        [
            ("account/whole", 1, "book_lent", fixture.Clock.Now, (object)Lent),
            ("account/whole", 2, "book_returned", fixture.Clock.Now, Returned),
        ]);
        events.ShouldAllBe(e => e.Metadata == metadata);
        ((BookLent)events[0].Body).Deposit.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("12.50");
        appended.ShouldBe(appended with { Position = events[1].Position, Repeated = false });
        appended.Heads.ShouldBe([new("account/whole", 2, events[1].Hash!, fixture.Clock.Now)]);
        events[0].Position.ShouldBeLessThan(events[1].Position);
    }

    [Fact]
    public async Task Two_writers_who_saw_the_same_version_do_not_both_win()
    {
        var seen = await fixture.AppendAsync(StreamHead.Before("account/race"), Lent);
        await fixture.AppendAsync(seen, Returned);

        var second = await fixture.Store.AppendAsync(StoreFixture.Request(seen, Lent, Returned), CancellationToken.None);

        second.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("account/race", 1, 2)]);
        (await ReadAsync("account/race")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_writers_who_both_begin_a_stream_do_not_both_win()
    {
        await fixture.AppendAsync(StreamHead.Before("account/begun"), Lent, Returned);

        var second = await fixture.Store.AppendAsync(StoreFixture.Request(StreamHead.Before("account/begun"), Lent), CancellationToken.None);

        second.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("account/begun", 0, 2)]);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(2)]
    public async Task A_version_that_was_never_reached_is_a_conflict_too(long version)
    {
        var stream = $"account/ahead-{version}";
        var head = await fixture.AppendAsync(StreamHead.Before(stream), Lent);

        var outcome = await fixture.Store.AppendAsync(StoreFixture.Request(head with { Version = version }, Lent), CancellationToken.None);

        outcome.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new(stream, version, 1)]);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_a_conflict_for_who_saw_it()
    {
        var outcome = await fixture.Store.AppendAsync(
            StoreFixture.Request(new("account/gone", 3, new('a', 64), null), Lent), CancellationToken.None);

        outcome.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("account/gone", 3, 0)]);
    }

    [Fact]
    public async Task Several_streams_are_stored_together_or_not_at_all()
    {
        var one = await fixture.AppendAsync(StreamHead.Before("account/m1"), Lent);
        var two = await fixture.AppendAsync(StreamHead.Before("account/m2"), Lent);
        await fixture.AppendAsync(two, Returned);

        var refused = await fixture.Store.AppendAsync(Several([one, two, StreamHead.Before("account/m3")]), CancellationToken.None);
        var stored = await fixture.Store.AppendAsync(Several([one, two with { Version = 2 }, StreamHead.Before("account/m3")]), CancellationToken.None);

        refused.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("account/m2", 1, 2)]);
        stored.ShouldBeOfType<Appended>().Heads.Select(head => (head.Stream, head.Version))
            .ShouldBe([("account/m1", 3), ("account/m2", 4), ("account/m3", 2)]);
        (await ReadAsync("account/m1")).Select(e => e.Body).ShouldBe([Lent, Lent, Returned]);
        (await ReadAsync("account/m3")).Select(e => (e.Version, e.Body)).ShouldBe([(1, (object)Lent), (2, Returned)]);
    }

    [Fact]
    public async Task A_stream_that_is_appended_to_stays_on_its_page_so_that_no_index_learns_of_it()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        StreamAppend[] many = [.. Enumerable.Range(1, 120).Select(i => new StreamAppend(StreamHead.Before($"account/{i}"), "account", [Lent]))];
        var heads = (await scratch.Store.AppendAsync(new() { Streams = many, Metadata = new() }, CancellationToken.None)).ShouldBeOfType<Appended>().Heads;
        var pages = await PagesAsync();

        foreach (var head in heads)
            await scratch.AppendAsync(head, Returned);

        (await PagesAsync()).ShouldBe(pages);
        (await scratch.QueryAsync<long>("select sum(version)::bigint from {s}.mt_streams")).ShouldBe(240);

        Task<string> PagesAsync() => scratch.QueryAsync<string>("select string_agg(id || ' ' || (ctid::text::point)[0], ',' order by id) from {s}.mt_streams");
    }

    [Fact]
    public async Task Of_several_streams_every_conflict_is_named()
    {
        var one = await fixture.AppendAsync(StreamHead.Before("account/n1"), Lent);
        var two = await fixture.AppendAsync(StreamHead.Before("account/n2"), Lent);

        var refused = await fixture.Store.AppendAsync(
            Several([StreamHead.Before("account/n1"), two, one with { Stream = "account/n3" }]), CancellationToken.None);

        refused.ShouldBeOfType<Conflicted>().Conflicts.ShouldBe([new("account/n1", 0, 1), new("account/n3", 1, 0)]);
    }

    [Fact]
    public async Task A_repeated_command_returns_the_first_outcome_and_stores_nothing()
    {
        var command = new CommandKey("k-1", "lend it");
        var request = StoreFixture.Request(StreamHead.Before("account/key"), Lent) with { Command = command };

        var before = await fixture.Store.FirstOutcomeAsync(command, CancellationToken.None);
        var first = (await fixture.Store.AppendAsync(request, CancellationToken.None)).ShouldBeOfType<Appended>();
        var again = (await fixture.Store.AppendAsync(request, CancellationToken.None)).ShouldBeOfType<Appended>();
        var asked = await fixture.Store.FirstOutcomeAsync(command, CancellationToken.None);

        before.ShouldBeNull();
        again.Heads.ShouldBe(first.Heads);
        (again.Position, again.Repeated, first.Repeated).ShouldBe((first.Position, true, false));
        asked!.Heads.ShouldBe(first.Heads);
        (await ReadAsync("account/key")).ShouldHaveSingleItem().Metadata.Key.ShouldBe("k-1");
    }

    [Fact]
    public async Task A_key_is_not_taken_for_another_command()
    {
        var request = StoreFixture.Request(StreamHead.Before("account/other"), Lent) with { Command = new("k-2", "lend it") };
        await fixture.Store.AppendAsync(request, CancellationToken.None);

        var fault = await Should.ThrowAsync<EventStoreException>(() => fixture.Store.AppendAsync(
            StoreFixture.Request(StreamHead.Before("account/another"), Lent) with { Command = new("k-2", "lend that") }, CancellationToken.None));

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.KeyReused, "The key 'k-2' was used before for another command; choose a new one."));
        (await ReadAsync("account/another")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_one_command_sent_eight_times_at_once_one_is_stored()
    {
        var request = StoreFixture.Request(StreamHead.Before("account/eight"), Lent) with { Command = new("k-8", "lend it") };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fixture.Store.AppendAsync(request, CancellationToken.None))));

        outcomes.Cast<Appended>().Count(outcome => !outcome.Repeated).ShouldBe(1);
        outcomes.Cast<Appended>().Select(outcome => outcome.Position).Distinct().ShouldHaveSingleItem();
        (await ReadAsync("account/eight")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_eight_writers_to_one_version_one_wins_and_seven_learn_the_version()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/crowd"), Lent);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => fixture.Store.AppendAsync(StoreFixture.Request(head, Returned), CancellationToken.None))));

        outcomes.OfType<Appended>().ShouldHaveSingleItem();
        outcomes.OfType<Conflicted>().Select(conflict => conflict.Conflicts.ShouldHaveSingleItem())
            .ShouldBe(Enumerable.Repeat(new VersionConflict("account/crowd", 1, 2), 7));
    }

    [Fact]
    public async Task A_clock_a_little_behind_gives_the_moment_of_the_last_event()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/clock"), Lent);
        var early = new TestClock { Now = fixture.Clock.Now.AddSeconds(-1) };
        await using var node = await PostgresEventStore.OpenAsync(fixture.Options with { Clock = early }, CancellationToken.None);

        var outcome = await node.AppendAsync(StoreFixture.Request(head, Returned), CancellationToken.None);

        outcome.ShouldBeOfType<Appended>().Heads[0].Time.ShouldBe(head.Time);
    }

    [Fact]
    public async Task A_clock_moved_back_stores_nothing_until_it_is_set_right()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/back"), Lent);
        var clock = new TestClock { Now = fixture.Clock.Now.AddHours(-1) };
        await using var node = await PostgresEventStore.OpenAsync(fixture.Options with { Clock = clock }, CancellationToken.None);

        var fault = await Should.ThrowAsync<EventStoreException>(() => node.AppendAsync(StoreFixture.Request(head, Returned), CancellationToken.None));
        clock.Now = fixture.Clock.Now.AddSeconds(5);
        var outcome = await node.AppendAsync(StoreFixture.Request(head, Returned), CancellationToken.None);

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.ClockBehind,
            "account/back: its last event happened at 2026-03-05T08:30:00.0000000+00:00, the clock says 2026-03-05T07:30:00.0000000+00:00. "
            + "Set the clock of this machine right and repeat."));
        outcome.ShouldBeOfType<Appended>().Heads[0].ShouldBe(head with { Version = 2, Hash = ((Appended)outcome).Heads[0].Hash, Time = clock.Now });
    }

    [Fact]
    public async Task A_moment_is_kept_to_the_microsecond_in_the_table_and_in_the_hash()
    {
        var clock = new TestClock { Now = new(2026, 3, 5, 8, 30, 0, TimeSpan.FromHours(8)) };
        clock.Now = clock.Now.AddTicks(1_234_567);
        await using var node = await PostgresEventStore.OpenAsync(fixture.Options with { Clock = clock }, CancellationToken.None);

        await node.AppendAsync(StoreFixture.Request(StreamHead.Before("account/ticks"), Lent), CancellationToken.None);

        (await ReadAsync("account/ticks"))[0].Time.ShouldBe(new DateTimeOffset(2026, 3, 5, 0, 30, 0, TimeSpan.Zero).AddTicks(1_234_560));
    }

    [Theory]
    [InlineData("{\"title\":", EventStoreFault.MalformedBody, "account/bad: the body of 'book_lent' can't be stored: ")]
    [InlineData("{\"title\":\"\\u0000\"}", EventStoreFault.MalformedBody, "account/bad: the body of 'book_lent' can't be stored: A string holds U+0000, which PostgreSQL can't store.")]
    [InlineData("[1]", EventStoreFault.MalformedBody, "account/bad: the body of 'book_lent' is no JSON object.")]
    public async Task A_body_that_is_no_storable_JSON_is_refused(string json, EventStoreFault expected, string message)
    {
        var fault = await Should.ThrowAsync<EventStoreException>(() => fixture.Store.AppendAsync(
            StoreFixture.Request(StreamHead.Before("account/bad"), Lent, new RawEvent("book_lent", System.Text.Encoding.UTF8.GetBytes(json))), CancellationToken.None));

        fault.Fault.ShouldBe(expected);
        fault.Message.ShouldStartWith(message);
        (await ReadAsync("account/bad")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_with_both_sizes()
    {
        await using var store = await PostgresEventStore.OpenAsync(fixture.Options with { MaxBodyBytes = 100 }, CancellationToken.None);

        var fault = await Should.ThrowAsync<EventStoreException>(() => store.AppendAsync(
            StoreFixture.Request(StreamHead.Before("account/big"), new BookLent(new('x', 100), 1)), CancellationToken.None));

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.EventTooLarge, "account/big: the body of 'book_lent' has 124 bytes, 100 is the most."));
    }

    [Fact]
    public async Task An_event_that_nobody_registered_is_refused()
    {
        var raw = await Should.ThrowAsync<EventStoreException>(() => fixture.Store.AppendAsync(
            StoreFixture.Request(StreamHead.Before("account/what"), new RawEvent("book_eaten", "{}"u8.ToArray())), CancellationToken.None));
        var typed = await Should.ThrowAsync<EventStoreException>(() => fixture.Store.AppendAsync(
            StoreFixture.Request(StreamHead.Before("account/what"), "a string"), CancellationToken.None));

        (raw.Fault, raw.Message).ShouldBe((EventStoreFault.UnknownEventType, "account/what: nobody registered the event 'book_eaten'."));
        (typed.Fault, typed.Message).ShouldBe((EventStoreFault.UnknownEventType,
            "System.String is registered under no event name; register it with EventTypes.Builder.Add."));
    }

    [Fact]
    public async Task An_archived_stream_takes_no_more_events()
    {
        var head = await fixture.AppendAsync(StreamHead.Before("account/old"), Lent);
        await fixture.ExecuteAsync("select fadu.mt_archive_stream('account/old')");

        var fault = await Should.ThrowAsync<EventStoreException>(() => fixture.Store.AppendAsync(StoreFixture.Request(head, Returned), CancellationToken.None));

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.StreamArchived, "Appending to account/old: the stream is archived and takes no more events."));
    }

    [Fact]
    public async Task A_thousand_events_are_numbered_in_their_order()
    {
        var events = Enumerable.Range(1, 1000).Select(n => (object)new BookLent($"{n}", n)).ToArray();

        await fixture.AppendAsync(StreamHead.Before("account/thousand"), events);

        var stored = await ReadAsync("account/thousand");
        stored.Select(e => e.Body).ShouldBe(events);
        stored.Select(e => e.Position.Sequence).ShouldBe(stored.Select(e => e.Position.Sequence).Order());
    }

    private static AppendRequest Several(StreamHead[] heads) =>
        new() { Streams = [.. heads.Select(head => new StreamAppend(head, "account", [Lent, Returned]))], Metadata = EventMetadata.None };

    private async Task<List<RecordedEvent>> ReadAsync(string stream) =>
        await fixture.Store.ReadStreamAsync(stream, StreamRange.Whole, CancellationToken.None).ToListAsync();
}
