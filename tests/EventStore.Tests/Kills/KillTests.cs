using System.Diagnostics;
using Fadu.EmbeddedPostgres;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Writer;
using Fadu.TestSupport.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace Fadu.EventStore.Tests.Kills;

/// <summary>Kills writers and the server, again and again, while events are appended: what was acknowledged is there, and nothing is there by half.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int LinesBetween = 60;

    private readonly Random _random = new(TestSeed.Value);
    private readonly List<WriterLine> _lines = [];

    [Fact]
    public async Task Twenty_kills_of_writers_and_server_lose_nothing_that_was_acknowledged_and_leave_nothing_by_half()
    {
        var options = TestPostgres.NewOptions() with { Durable = true };
        var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        await using var store = await PostgresEventStore.OpenAsync(
            new() { ConnectionString = server.ConnectionString, Types = WriterEvents.Types, Clock = TimeProvider.System, PollInterval = TimeSpan.FromMilliseconds(100) },
            CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var readers = new ThroughKills(store);
        var reading = readers.RunAsync(stop.Token);
        var writer = WriterProcess.Start(server.ConnectionString, 0);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await BusyAsync(writer);
            if (kill % 2 == 1)
            {
                _lines.AddRange(await writer.KillAsync());
                writer = WriterProcess.Start(server.ConnectionString, kill);
            }
            else
            {
                await ServerKill.KillAsync(server);
                server = await PostgresServer.StartAsync(options, CancellationToken.None);
            }
        }

        await BusyAsync(writer);
        _lines.AddRange(await writer.StopAsync());

        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        var resent = await SendAgainAsync(store, source);
        await CheckAcknowledgedAsync(source);
        await CheckWholeAsync(source);
        (await store.VerifyAsync(new(), CancellationToken.None)).FindingCount.ShouldBe(0);
        await CheckReadersAsync(store, readers, source);
        await stop.CancelAsync();
        await reading;
        output.WriteLine($"FADU_SEED={TestSeed.Value}: {Kills} kills, {_lines.Count(line => !line.Acknowledged)} appends sent, "
            + $"{_lines.Count(line => line.Acknowledged)} acknowledged and found, {await CountAsync(source, "select count(*) from fadu.mt_events")} events; {resent}");
        await server.DisposeAsync();
    }

    // Until it has appended for a while, so that every kill finds it at work.
    private async Task BusyAsync(WriterProcess writer)
    {
        var (before, clock) = (writer.Lines, Stopwatch.StartNew());
        while (writer.Lines < before + LinesBetween)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "The writer stands still.");
            await Task.Delay(5);
        }

        await Task.Delay(_random.Next(200));
    }

    /// <summary>Every command with a key that was sent without an answer, and the last ones that were answered, as their senders would after a restart.</summary>
    private async Task<string> SendAgainAsync(PostgresEventStore store, NpgsqlDataSource source)
    {
        var answered = _lines.Where(line => line.Acknowledged).ToDictionary(line => line.Append, StringComparer.Ordinal);
        var keyed = _lines.Where(line => !line.Acknowledged && line.Key is not null).ToArray();
        WriterLine[] again = [.. keyed.Where(line => !answered.ContainsKey(line.Append)), .. keyed.Where(line => answered.ContainsKey(line.Append)).TakeLast(20)];
        var (repeated, late, refused) = (0, 0, 0);
        foreach (var line in again)
        {
            var first = await store.AppendAsync(line.Request(), CancellationToken.None);
            if (first is not Appended stored)
            {
                // It never was stored, and others have gone on meanwhile.
                answered.ShouldNotContainKey(line.Append);
                refused++;
                continue;
            }

            var events = await CountAsync(source, $"select count(*) from fadu.mt_events where correlation_id = '{line.Append}'");
            events.ShouldBe(line.Counts.Sum(), line.Append);
            if (answered.TryGetValue(line.Append, out var answer))
                (stored.Repeated, string.Join(' ', stored.Heads)).ShouldBe((true, string.Join(' ', answer.Heads)));
            var second = (await store.AppendAsync(line.Request(), CancellationToken.None)).ShouldBeOfType<Appended>();
            (second.Repeated, string.Join(' ', second.Heads)).ShouldBe((true, string.Join(' ', stored.Heads)));
            _ = stored.Repeated ? repeated++ : late++;
        }

        return $"{again.Length} commands sent again: {repeated} had been stored, {late} were stored now, {refused} had lost to others";
    }

    private async Task CheckAcknowledgedAsync(NpgsqlDataSource source)
    {
        var stored = new Dictionary<(string, long), string>();
        await using var command = source.CreateCommand("select stream_id, version, headers->>'hash' from fadu.mt_events");
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            stored.Add((row.GetString(0), row.GetInt64(1)), row.GetString(2));

        var acknowledged = _lines.Where(line => line.Acknowledged).ToArray();
        acknowledged.Length.ShouldBeGreaterThan(Kills * 10);
        acknowledged.SelectMany(line => line.Heads).Where(head => stored.GetValueOrDefault((head.Stream, head.Version)) != head.Hash).ShouldBeEmpty();
    }

    private static async Task CheckWholeAsync(NpgsqlDataSource source)
    {
        (await CountAsync(source,
            """
            select count(*) from fadu.mt_streams s
            where version <> (select count(*) from fadu.mt_events e where e.stream_id = s.id) or version <> (select max(version) from fadu.mt_events e where e.stream_id = s.id)
            """)).ShouldBe(0);
        // Each event says how many streams and events its append has.
        (await CountAsync(source,
            """
            select count(*) from (
                select from fadu.mt_events group by correlation_id
                having count(distinct stream_id) || ' ' || count(*) <> min(headers->>'reason') or min(headers->>'reason') <> max(headers->>'reason')
                    or count(distinct transaction_id) > 1) as half
            """)).ShouldBe(0);
        (await CountAsync(source,
            """
            select count(*) from (select distinct headers->>'key' as key from fadu.mt_events where headers ? 'key') as e
            full join fadu.fadu_commands c on c.key = e.key where c.key is null or e.key is null
            """)).ShouldBe(0);
    }

    private static async Task CheckReadersAsync(PostgresEventStore store, ThroughKills readers, NpgsqlDataSource source)
    {
        var events = await CountAsync(source, "select count(*) from fadu.mt_events");
        for (var tries = 0; tries < 400 && (readers.Tally.Events < events || (await store.CheckReadersAsync(CancellationToken.None)).Any(check => check.Behind > 0)); tries++)
            await Task.Delay(50);
        var own = await store.CheckReaderAsync("own", null, readers.Tally, CancellationToken.None);
        var kept = (await store.CheckReadersAsync(CancellationToken.None)).ShouldHaveSingleItem();
        (own.IsComplete, own.Handed.Events, own.Behind).ShouldBe((true, events, 0));
        (kept.Name, kept.IsComplete, kept.Handed.Events, kept.Behind).ShouldBe((ThroughKills.Kept, true, events, 0));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
