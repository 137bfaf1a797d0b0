using Fadu.EventStore.Events;
using Fadu.EventStore.Verification;
using Npgsql;

namespace Fadu.EventStore.Tests.Verification;

public sealed class CheckpointTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    private static readonly Checkpoint Sample = new()
    {
        Events = 12,
        Streams = 3,
        From = new(2026, 3, 5, 8, 30, 0, TimeSpan.Zero),
        To = new DateTimeOffset(2026, 3, 5, 8, 30, 1, TimeSpan.Zero).AddTicks(10),
        Position = new(1, 8412, 90),
        Root = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    };

    [Fact]
    public void A_checkpoint_is_one_line_and_reads_back()
    {
        var line = Sample.ToString();

        line.ShouldBe("fadu-checkpoint-1 events=12 streams=3 from=2026-03-05T08:30:00.000000Z to=2026-03-05T08:30:01.000001Z position=1:8412:90 "
            + "root=6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d check=3fc322bed0bb21d9");
        Checkpoint.TryParse(line, out var read).ShouldBeTrue();
        read.ShouldBe(Sample);
    }

    [Fact]
    public void A_line_with_any_character_changed_is_refused()
    {
        var line = Sample.ToString();
        for (var i = 0; i < line.Length; i++)
        {
            foreach (var other in "0 a=")
            {
                if (other != line[i])
                    Checkpoint.TryParse(string.Concat(line.AsSpan(0, i), other.ToString(), line.AsSpan(i + 1)), out _).ShouldBeFalse($"{i} {other}");
            }
        }

        Checkpoint.TryParse(null, out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_empty_store_has_a_checkpoint_too()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);

        var checkpoint = await scratch.Store.CheckpointAsync(CancellationToken.None);
        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = checkpoint }, CancellationToken.None);

        checkpoint.ShouldBe(new()
        {
            Events = 0,
            Streams = 0,
            From = null,
            To = null,
            Position = EventPosition.Start,
            Root = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        });
        Checkpoint.TryParse(checkpoint.ToString(), out var read).ShouldBeTrue();
        read.ShouldBe(checkpoint);
        report.IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Verification_finds_the_same_checkpoint_in_the_contents_as_was_made_from_the_hashes()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var checkpoint = await FilledAsync(scratch);
        await scratch.FillAsync("s/later", 3);
        await scratch.AppendAsync(await scratch.FillAsync("s/Z", 1), new BookLent("x", 1));

        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = checkpoint }, CancellationToken.None);

        report.Findings.ShouldBeEmpty();
        (report.Events, report.Streams, report.Unchained, report.Against).ShouldBe((14, 5, 1, checkpoint));
        report.UnchainedEvents.ShouldBe([new("ü/unchained", 1, 9)]);
        (await scratch.Store.VerifyAsync(new() { MostFindings = 0 }, CancellationToken.None)).UnchainedEvents.ShouldBeEmpty();
        var now = await SettledAsync(scratch, 14);
        (await scratch.Store.VerifyAsync(new(), CancellationToken.None)).Checkpoint.ShouldBe(now);
    }

    [Theory]
    [InlineData("delete from {s}.mt_streams where id = 's/b'", "MissingSinceCheckpoint", "3 events and 1 streams are missing.")]
    [InlineData("delete from {s}.mt_events where stream_id = 's/b' and version = 3; update {s}.mt_streams set version = 2 where id = 's/b'", "MissingSinceCheckpoint", "1 events and 0 streams are missing.")]
    [InlineData("update {s}.mt_events set data = '{\"title\": \"x\", \"deposit\": 1}' where stream_id = 'ü/unchained'", "DiffersFromCheckpoint", "but not the same ones")]
    [InlineData("insert into {s}.mt_events (id, stream_id, version, data, type, epoch) values (gen_random_uuid(), 'ü/unchained', 2, '{}', 'book_lent', 0); update {s}.mt_streams set version = 2 where id = 'ü/unchained'",
        "DiffersFromCheckpoint", "some were inserted with a place before the checkpoint's.")]
    [InlineData("delete from {s}.mt_streams", "BehindCheckpoint MissingSinceCheckpoint", "10 events and 4 streams are missing.")]
    [InlineData("delete from {s}.mt_events where stream_id = 's/c'; delete from {s}.mt_streams where id = 's/c'", "BehindCheckpoint MissingSinceCheckpoint", "1 events and 1 streams are missing.")]
    public async Task What_no_chain_can_tell_shows_against_a_checkpoint(string sql, string kinds, string message)
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await FilledAsync(scratch);
        await scratch.FillAsync("s/c", 1);
        var checkpoint = await SettledAsync(scratch, 10);

        await scratch.ExecuteAsync(sql);
        var alone = await scratch.Store.VerifyAsync(new(), CancellationToken.None);
        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = checkpoint }, CancellationToken.None);

        alone.Findings.ShouldBeEmpty();
        string.Join(" ", report.Findings.Select(finding => finding.Kind)).ShouldBe(kinds, string.Join("\n", report.Findings));
        report.Findings[^1].Message.English.ShouldContain(message);
        report.IsSound.ShouldBeFalse();
    }

    [Fact]
    public async Task A_chain_that_was_rewritten_to_its_end_shows_against_a_checkpoint()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var checkpoint = await FilledAsync(scratch);

        // As an attacker with this very program would: the stream is removed and appended anew, with the same places.
        var places = await scratch.QueryAsync<string>("select string_agg(transaction_id::text || ':' || seq_id, ',' order by version) from {s}.mt_events where stream_id = 's/b'");
        await scratch.ExecuteAsync("delete from {s}.mt_streams where id = 's/b'");
        var head = StreamHead.Before("s/b");
        for (var version = 1; version <= 3; version++)
        {
            head = await scratch.AppendAsync(head, new BookLent("forged", version));
            var place = places.Split(',')[version - 1].Split(':');
            await scratch.ExecuteAsync($"update {{s}}.mt_events set transaction_id = '{place[0]}', seq_id = {place[1]} where stream_id = 's/b' and version = {version}");
        }

        var alone = await scratch.Store.VerifyAsync(new(), CancellationToken.None);
        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = checkpoint }, CancellationToken.None);

        alone.Findings.ShouldBeEmpty();
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.DiffersFromCheckpoint);
        report.Findings[0].Message.English.ShouldEndWith("Events were rewritten together with the hashes of all that follow them, or replaced.");
    }

    [Fact]
    public async Task A_checkpoint_does_not_reach_beyond_what_still_can_be_preceded()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        var before = await FilledAsync(scratch);
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);
        await using var slow = await source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var begun = new NpgsqlCommand("select pg_current_xact_id()", slow))
            await begun.ExecuteScalarAsync();

        await scratch.FillAsync("s/held", 2);
        var held = await scratch.Store.CheckpointAsync(CancellationToken.None);
        var report = await scratch.Store.VerifyAsync(new() { Checkpoint = held }, CancellationToken.None);
        await transaction.RollbackAsync();

        held.ShouldBe(before);
        (report.IsSound, report.Events, report.Checkpoint).ShouldBe((true, 11, held));
        (await SettledAsync(scratch, 11)).Streams.ShouldBe(4);
    }

    [Fact]
    public async Task Only_so_many_findings_are_listed_and_all_are_counted()
    {
        await using var scratch = await ScratchStore.OpenAsync(fixture);
        await scratch.FillAsync("s/a", 12);
        await scratch.ExecuteAsync("update {s}.mt_events set user_name = 'li'");
        var heard = new Heard();

        var report = await scratch.Store.VerifyAsync(new() { MostFindings = 5, Progress = heard }, CancellationToken.None);

        (report.FindingCount, report.IsSound).ShouldBe((12, false));
        report.Findings.Select(finding => finding.Version).ShouldBe([1, 2, 3, 4, 5]);
        heard.Last.ShouldBe(new(12, 1));
    }

    // s/a 5, s/b 3, one of an application without the chain.
    private static async Task<Checkpoint> FilledAsync(ScratchStore scratch)
    {
        await scratch.FillAsync("s/a", 5);
        await scratch.FillAsync("s/b", 3);
        await scratch.ExecuteAsync(
            "insert into {s}.mt_streams (id, version) values ('ü/unchained', 1); "
            + "insert into {s}.mt_events (id, stream_id, version, data, type) values (gen_random_uuid(), 'ü/unchained', 1, '{\"title\": \"t\", \"deposit\": 1}', 'book_lent')");
        return await SettledAsync(scratch, 9);
    }

    // Transactions of other tests on the same server hold a checkpoint back for a moment.
    private static async Task<Checkpoint> SettledAsync(ScratchStore scratch, long events)
    {
        for (var attempt = 0; ; attempt++)
        {
            var checkpoint = await scratch.Store.CheckpointAsync(CancellationToken.None);
            if (checkpoint.Events == events || attempt == 200)
            {
                checkpoint.Events.ShouldBe(events);
                return checkpoint;
            }

            await Task.Delay(50);
        }
    }

    private sealed class Heard : IProgress<VerifyProgress>
    {
        public VerifyProgress? Last { get; private set; }

        public void Report(VerifyProgress value) => Last = value;
    }
}
