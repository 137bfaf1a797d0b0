using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore.Tests.Schema;

public sealed class SchemaMigratorTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly BookLent Lent = new("法学通论", 12.50m);

    [Fact]
    public async Task Eight_processes_may_open_an_empty_database_at_once()
    {
        var options = fixture.Options with { Schema = "at_once" };

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostgresEventStore.OpenAsync(options, CancellationToken.None))));

        foreach (var store in stores)
            await store.DisposeAsync();
        (await fixture.QueryAsync<long>("select count(*) from at_once.fadu_migrations")).ShouldBe(Migration.All.Count);
        (await fixture.QueryAsync<long>("select count(*) from at_once.fadu_clusters")).ShouldBe(1);
    }

    [Theory]
    [InlineData("select")]
    [InlineData("With Blank")]
    [InlineData("法度")]
    [InlineData("a.b")]
    [InlineData("a-b$1")]
    public async Task A_schema_may_have_an_odd_name(string name)
    {
        await using var store = await PostgresEventStore.OpenAsync(fixture.Options with { Schema = name }, CancellationToken.None);

        (await store.AppendAsync(StoreFixture.Request(StreamHead.Before("account/odd"), Lent), CancellationToken.None)).ShouldBeOfType<Appended>();

        (await store.ReadStreamAsync("account/odd", StreamRange.Whole, CancellationToken.None).SingleAsync()).Body.ShouldBe(Lent);
        (await store.VerifyAsync(new(), CancellationToken.None)).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_that_was_applied_with_other_statements_is_refused()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var checksum = Migration.All[0].Checksum;
        await scratch.ExecuteAsync($"update {{s}}.fadu_migrations set checksum = '{new string('0', 64)}' where number = 1");

        var fault = await Should.ThrowAsync<EventStoreException>(() => PostgresEventStore.OpenAsync(scratch.Options, CancellationToken.None));

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.SchemaMismatch,
            $"Step 1 of the schema {scratch.Options.Schema} was applied with other statements than this program's 0001_event_tables.sql "
            + $"(checksum 000000000000, here {checksum[..12]}). Use the program that made it, or give another schema."));
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_is_refused()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var known = Migration.All.Count;
        await scratch.ExecuteAsync($"insert into {{s}}.fadu_migrations (number, name, checksum) values ({known + 1}, 'later', 'x')");

        var fault = await Should.ThrowAsync<EventStoreException>(() => PostgresEventStore.OpenAsync(scratch.Options, CancellationToken.None));

        (fault.Fault, fault.Message).ShouldBe((EventStoreFault.SchemaMismatch,
            $"The schema {scratch.Options.Schema} is at step {known + 1}, this program knows {known}: a newer program has opened it. Use that one."));
    }

    [Fact]
    public async Task Further_tables_of_a_program_are_made_once_and_their_steps_checked_as_its_own()
    {
        var part = new SchemaPart("notes", typeof(SchemaMigratorTests).Assembly, "Fadu.EventStore.Tests.Schema.Part.");
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var options = scratch.Options with { Parts = [part] };
        foreach (var store in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresEventStore.OpenAsync(options, CancellationToken.None))))
        {
            await store.Tables.ExecuteAsync("Noting", "insert into {schema}.notes (text, at) values ($1, $2::timestamptz)", ["one", null], CancellationToken.None);
            await store.DisposeAsync();
        }

        await using (var store = await PostgresEventStore.OpenAsync(options, CancellationToken.None))
        {
            (await store.Tables.QueryAsync("Reading", "select text, at is null from {schema}.notes where text = $1", ["one"], row => (row.GetString(0), row.GetBoolean(1)), CancellationToken.None))
                .ShouldBe(Enumerable.Repeat(("one", true), 4));
            var fault = await Should.ThrowAsync<EventStoreException>(() => store.Tables.ExecuteAsync("Noting", "insert into {schema}.nothing values (1)", [], CancellationToken.None));
            (fault.Fault, fault.Message).ShouldBe((EventStoreFault.Rejected, $"Noting: the database refused (42P01): relation \"{scratch.Options.Schema}.nothing\" does not exist"));
        }

        await using (await PostgresEventStore.OpenAsync(scratch.Options, CancellationToken.None))
        {
            // A program without the part leaves it alone.
        }

        await scratch.ExecuteAsync($"update {{s}}.fadu_part_migrations set checksum = '{new string('0', 64)}'");
        (await Should.ThrowAsync<EventStoreException>(() => PostgresEventStore.OpenAsync(options, CancellationToken.None))).Message.ShouldStartWith(
            $"Step 1 of the part notes of the schema {scratch.Options.Schema} was applied with other statements than this program's 0001_notes.sql");
        Should.Throw<ArgumentException>(() => new SchemaPart("none", typeof(SchemaMigratorTests).Assembly, "Fadu.Nowhere."));
    }

    [Fact]
    public async Task The_layout_is_that_of_Marten()
    {
        var columns = await RowsAsync("""
            select table_name || '.' || column_name || ' ' || coalesce(data_type || coalesce('(' || character_maximum_length || ')', ''), '')
                || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' default ' || column_default, '')
            from information_schema.columns where table_schema = 'fadu' and table_name like 'mt\_%' order by table_name, ordinal_position
            """);
        var keys = await RowsAsync("""
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where connamespace = 'fadu'::regnamespace and contype in ('p', 'f') and conrelid::regclass::text like 'fadu.mt\_%' order by 1
            """);

        columns.ShouldBe(
        [
            "mt_event_progression.name character varying not null",
            "mt_event_progression.last_seq_id bigint",
            "mt_event_progression.last_updated timestamp with time zone default transaction_timestamp()",
            "mt_events.seq_id bigint not null default nextval('fadu.mt_events_sequence'::regclass)",
            "mt_events.id uuid not null",
            "mt_events.stream_id character varying not null",
            "mt_events.version bigint not null",
            "mt_events.data jsonb not null",
            "mt_events.bdata bytea",
            "mt_events.type character varying(500) not null",
            "mt_events.timestamp timestamp with time zone not null default now()",
            "mt_events.tenant_id character varying default '*DEFAULT*'::character varying",
            "mt_events.mt_dotnet_type character varying",
            "mt_events.correlation_id character varying",
            "mt_events.causation_id character varying",
            "mt_events.headers jsonb",
            "mt_events.user_name character varying",
            "mt_events.is_archived boolean default false",
            "mt_events.transaction_id xid8 not null default pg_current_xact_id()",
            "mt_events.epoch smallint not null default 1",
            "mt_streams.id character varying not null",
            "mt_streams.type character varying",
            "mt_streams.version bigint not null",
            "mt_streams.timestamp timestamp with time zone not null default now()",
            "mt_streams.created timestamp with time zone not null default now()",
            "mt_streams.tenant_id character varying default '*DEFAULT*'::character varying",
            "mt_streams.is_archived boolean default false",
        ]);
        keys.ShouldBe(
        [
            "fadu.mt_event_progression pk_mt_event_progression PRIMARY KEY (name)",
            "fadu.mt_events fkey_mt_events_stream_id FOREIGN KEY (stream_id) REFERENCES fadu.mt_streams(id) ON DELETE CASCADE",
            "fadu.mt_events pkey_mt_events_seq_id PRIMARY KEY (seq_id)",
            "fadu.mt_streams pkey_mt_streams_id PRIMARY KEY (id)",
        ]);
        (await RowsAsync("select indexdef from pg_indexes where schemaname = 'fadu' and indexname = 'pk_mt_events_stream_and_version'"))
            .ShouldBe(["CREATE UNIQUE INDEX pk_mt_events_stream_and_version ON fadu.mt_events USING btree (stream_id, version)"]);
    }

    [Fact]
    public async Task What_Marten_appends_is_read_and_what_follows_is_chained_to_it()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var first = await scratch.QueryAsync<long[]>(QuickAppend(scratch, "array['{\"title\": \"1\", \"deposit\": 1.50}', '{\"deposit\": 2, \"title\": \"2\"}']", "null, null", ""));
        var second = await scratch.QueryAsync<long[]>(QuickAppend(scratch, "array['{\"title\": \"3\", \"deposit\": 3}']", "null", ", array['2026-03-05T08:30:00.123456Z']::timestamptz[]"));
        var loaded = await scratch.Store.LoadAsync("account/marten", StreamRange.Whole, 0m, (sum, e) => sum + ((BookLent)e).Deposit, CancellationToken.None);

        await scratch.AppendAsync(loaded.Head with { Time = null }, Lent);
        var events = await scratch.Store.ReadStreamAsync("account/marten", StreamRange.Whole, CancellationToken.None).ToListAsync();
        var report = await scratch.Store.VerifyAsync(new(), CancellationToken.None);

        first.ShouldBe([2, 1, 2]);
        second.ShouldBe([3, 3]);
        (loaded.State, loaded.Head.Version, loaded.Head.Hash.Length).ShouldBe((6.50m, 3, 64));
        events.Select(e => (e.Version, e.Type, e.Body)).ShouldBe(
            [(1, "book_lent", (object)new BookLent("1", 1.5m)), (2, "book_lent", new BookLent("2", 2)), (3, "book_lent", new BookLent("3", 3)), (4, "book_lent", Lent)]);
        events[2].Time.ShouldBe(new DateTimeOffset(2026, 3, 5, 8, 30, 0, TimeSpan.Zero).AddTicks(1_234_560));
        (report.IsSound, report.Events, report.Unchained).ShouldBe((true, 4, 3));
        (await scratch.QueryAsync<string>("select headers ->> 'prev' from {s}.mt_events where version = 4")).ShouldBe(loaded.Head.Hash);
    }

    [Fact]
    public async Task Marten_marks_its_progress_and_closes_streams()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.FillAsync("account/closed", 2);

        await scratch.ExecuteAsync("select {s}.mt_mark_event_progression('board:All', 5); select {s}.mt_mark_event_progression('board:All', 9); select {s}.mt_archive_stream('account/closed')");
        var refused = await Should.ThrowAsync<PostgresException>(() => scratch.ExecuteAsync(QuickAppend(scratch, "array['{}']", "null", "").Replace("account/marten", "account/closed", StringComparison.Ordinal)));

        (await scratch.QueryAsync<long>("select last_seq_id from {s}.mt_event_progression where name = 'board:All'")).ShouldBe(9);
        (await scratch.QueryAsync<bool>("select bool_and(is_archived) from {s}.mt_events")).ShouldBeTrue();
        refused.SqlState.ShouldBe("MT001");
        (await scratch.Store.VerifyAsync(new(), CancellationToken.None)).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task In_another_cluster_events_belong_to_a_new_epoch_and_sort_behind()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var head = await scratch.FillAsync("account/moved", 3);
        var before = await scratch.Store.CheckpointAsync(CancellationToken.None);
        // As after a dump from a cluster that had come much further.
        await scratch.ExecuteAsync("update {s}.fadu_clusters set system_identifier = 1; update {s}.mt_events set transaction_id = (transaction_id::text::bigint + 4000000000)::text::xid8");

        await using var moved = await PostgresEventStore.OpenAsync(scratch.Options, CancellationToken.None);
        await using var again = await PostgresEventStore.OpenAsync(scratch.Options, CancellationToken.None);
        await scratch.AppendAsync(head, Lent);
        List<RecordedEvent> events = [];
        for (var attempt = 0; attempt < 200 && events.Count < 4; attempt++)
        {
            await Task.Delay(20);
            events = await moved.ReadAllAsync(EventFilter.All, CancellationToken.None).ToListAsync();
        }

        before.Position.Epoch.ShouldBeLessThanOrEqualTo((short)1);
        events.Select(e => (e.Version, e.Position.Epoch)).ShouldBe([(1, (short)1), (2, (short)1), (3, (short)1), (4, (short)2)]);
        (await scratch.QueryAsync<long>("select count(*) from {s}.fadu_clusters")).ShouldBe(2);
        (await moved.VerifyAsync(new(), CancellationToken.None)).IsSound.ShouldBeTrue();
    }

    private static string QuickAppend(ScratchStore scratch, string bodies, string nulls, string timestamps)
    {
        var count = nulls.Split(',').Length;
        var of = string.Join(", ", Enumerable.Repeat("'book_lent'", count));
        var ids = string.Join(", ", Enumerable.Repeat("gen_random_uuid()", count));
        return $"select {scratch.Options.Schema}.mt_quick_append_events('account/marten', 'account', '*DEFAULT*', array[{ids}], array[{of}]::varchar[], array[{nulls}]::varchar[], "
            + $"{bodies}::jsonb[], array[{nulls}]::bytea[], array[{nulls}]::varchar[], array[{nulls}]::varchar[], array[{nulls}]::jsonb[], array[{nulls}]::varchar[]{timestamps})";
    }

    private async Task<List<string>> RowsAsync(string sql)
    {
        var found = new List<string>();
        // The role may be named as the schema is; then its names would be shown without it.
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(fixture.ConnectionString) { SearchPath = "pg_catalog" });
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            found.Add(row.GetString(0));
        return found;
    }
}
