using System.Diagnostics;
using System.Globalization;
using Fadu.EventStore;
using Fadu.EventStore.Events;

namespace Fadu.Benchmarks.Stores;

/// <summary>What an append of one event costs in a small store and in a large one, both on one server.</summary>
internal static class Growth
{
    private const int Small = 100_000;
    private const int Appends = 100;
    private const int Rounds = 41;
    private const double Most = 1.5;

    // FADU_BENCH_EVENTS=10000000 for the size that is required; filling it takes some minutes and 6 GB.
    private static int Large { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("FADU_BENCH_EVENTS"), CultureInfo.InvariantCulture, out var events) ? events : 1_000_000;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        await using var large = await server.OpenAsync("large");
        await FillAsync(server, "fadu", Small);
        var clock = Stopwatch.StartNew();
        await FillAsync(server, "large", Large);
        Console.Error.WriteLine($"{Large.ToString(CultureInfo.InvariantCulture)} events filled in {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");
        var (inSmall, inLarge) = (new FilledStreams(Small), new FilledStreams(Large));

        return await Race.RunAsync($"one event behind {Small} and behind {Large}", Rounds,
        [
            new($"AppendAsync, {Small} events", 1, () => AppendAsync(server.Store, inSmall)),
            new($"AppendAsync, {Large} events", 1, () => AppendAsync(large, inLarge)) { LeastOfReference = 1 / Most },
        ]);
    }

    // To any of the streams: one that is appended to again and again would have its row and its place in the index at hand, in whatever store.
    private static async Task<int> AppendAsync(PostgresEventStore store, FilledStreams streams)
    {
        for (var i = 0; i < Appends; i++)
        {
            var head = streams.Any();
            streams.Take((await StoreServer.AppendAsync(store, [new(head, "submission", [BenchEvents.Make(i)])]))[0]);
        }

        return Appends;
    }

    // As many streams as a hundredth of the events, in turn; the body is a real one, the hash only as long as one. The keys
    // are sound, so they need no checking.
    private static async Task FillAsync(StoreServer server, string schema, int events)
    {
        var json = PlainTables.Row(BenchEvents.Make(1)).Json;
        await server.ExecuteAsync(
            $$"""
            set session_replication_role = replica;
            insert into {{schema}}.mt_streams (id, type, version) select 'submission/' || n, 'submission', 100 from generate_series(1, {{events / 100}}) as n;
            insert into {{schema}}.mt_events (id, stream_id, version, data, type, mt_dotnet_type, headers, user_name)
            select gen_random_uuid(), 'submission/' || 1 + n % {{events / 100}}, 1 + n / {{events / 100}}, '{{json}}', 'item_reported', 'Some.Type, Some.Assembly',
                '{{PlainTables.Headers}}', 'zhangsan'
            from generate_series(0, {{events - 1}}) as n;
            reset session_replication_role;
            """);
        await server.ExecuteAsync($"vacuum analyze {schema}.mt_events");
        await server.ExecuteAsync("checkpoint");
    }

    private sealed class FilledStreams(int events)
    {
        private static readonly string Hash = new('a', 64);

        private readonly Dictionary<string, StreamHead> _known = new(StringComparer.Ordinal);
        private readonly Random _random = new(7);

        public StreamHead Any()
        {
            var stream = $"submission/{(1 + _random.Next(events / 100)).ToString(CultureInfo.InvariantCulture)}";
            return _known.GetValueOrDefault(stream) ?? new(stream, 100, Hash, null);
        }

        public void Take(StreamHead head) => _known[head.Stream] = head;
    }
}
