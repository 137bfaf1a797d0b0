using System.Globalization;
using System.Text.Json;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Npgsql;

namespace Fadu.Benchmarks.Stores;

/// <summary>Every event of the store read and folded by stream, against a fold by hand over one query of three columns.</summary>
internal static class Rebuild
{
    public const int Streams = 3_000;
    public const int Events = 300_000;
    private const int Rounds = 7;

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        await using var server = await StoreServer.StartAsync();
        await FillAsync(server, Events);
        await server.ExecuteAsync("vacuum analyze");
        await using var connection = new NpgsqlConnection(server.Server.ConnectionString);
        await connection.OpenAsync();
        var (byHand, byStore) = (Total.None, Total.None);

        var lines = await Race.RunAsync($"rebuild of {Events} events, {Streams} streams", Rounds,
        [
            new("fold by hand", 1, async () =>
            {
                byHand = Total.Of(await ByHandAsync(connection));
                return Events;
            }),
            new("ReadAllAsync", 1, async () =>
            {
                byStore = Total.Of(await ByStoreAsync(server));
                return Events;
            }) { LeastOfReference = 0.5 },
        ]);
        return byHand == byStore && byHand.Events == Events ? lines : throw new InvalidOperationException($"By hand {byHand}, by the store {byStore}.");
    }

    /// <summary>The events of all streams in turn, as they come in while everybody reports.</summary>
    public static async Task FillAsync(StoreServer server, int events)
    {
        var heads = Enumerable.Range(0, Streams)
            .Select(number => StreamHead.Before(string.Create(CultureInfo.InvariantCulture, $"submission/2026/{number:0000}"))).ToArray();
        for (var round = 0; round < events / Streams; round++)
        {
            var number = round;
            heads = [.. await server.AppendAsync([.. heads.Select((head, place) => new StreamAppend(head, "submission", [BenchEvents.Make(number + place)]))])];
        }
    }

    private static async Task<Dictionary<string, Sums>> ByStoreAsync(StoreServer server)
    {
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        await foreach (var @event in server.Store.ReadAllAsync(EventFilter.All with { WithMetadata = false }, CancellationToken.None))
        {
            var of = Of(sums, @event.Stream);
            switch (@event.Body)
            {
                case ItemReported reported:
                    of.Reported += reported.Value;
                    break;
                case ItemVerified { Accepted: true } verified:
                    of.Verified += verified.Value;
                    break;
            }

            of.Events++;
        }

        return sums;
    }

    private static async Task<Dictionary<string, Sums>> ByHandAsync(NpgsqlConnection connection)
    {
        var sums = new Dictionary<string, Sums>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select stream_id, type, data from fadu.mt_events order by epoch, transaction_id, seq_id", connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            var of = Of(sums, row.GetString(0));
            var type = row.GetString(1);
            var (value, accepted) = Read(row.GetFieldValue<byte[]>(2));
            if (type == "item_reported")
                of.Reported += value;
            else if (accepted)
                of.Verified += value;
            of.Events++;
        }

        return sums;
    }

    private static (decimal Value, bool Accepted) Read(ReadOnlySpan<byte> json)
    {
        var (value, accepted) = (0m, false);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName)
                continue;
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                value = reader.GetDecimal();
            }
            else if (reader.ValueTextEquals("accepted"u8))
            {
                reader.Read();
                accepted = reader.GetBoolean();
            }
            else
            {
                reader.Skip();
            }
        }

        return (value, accepted);
    }

    private static Sums Of(Dictionary<string, Sums> sums, string stream)
    {
        if (!sums.TryGetValue(stream, out var of))
            sums.Add(stream, of = new());
        return of;
    }

    private sealed class Sums
    {
        public decimal Reported { get; set; }

        public decimal Verified { get; set; }

        public int Events { get; set; }
    }

    private sealed record Total(int Streams, int Events, decimal Reported, decimal Verified)
    {
        public static Total None { get; } = new(0, 0, 0, 0);

        public static Total Of(Dictionary<string, Sums> sums) => new(
            sums.Count, sums.Values.Sum(of => of.Events), sums.Values.Sum(of => of.Reported), sums.Values.Sum(of => of.Verified));
    }
}
