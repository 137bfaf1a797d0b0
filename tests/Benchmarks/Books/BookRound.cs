using System.Globalization;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EmbeddedPostgres;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Postgres;

namespace Fadu.Benchmarks.Books;

/// <summary>A round of 3,000 units that have submitted a hundred items each, half of them verified, on a server of its own.</summary>
internal sealed class BookRound : IAsyncDisposable
{
    public const string Code = "2026";
    public const int Units = 3_000;
    private const int StreamsAtOnce = 100;

    private BookRound(PostgresServer server, PostgresEventStore store) => (Server, Store) = (server, store);

    public PostgresServer Server { get; }

    public PostgresEventStore Store { get; }

    /// <summary>Events in the store.</summary>
    public long Events { get; private set; }

    /// <summary>Where each submission stands.</summary>
    public StreamHead[] Heads { get; private set; } = [];

    public static async Task<BookRound> MakeAsync()
    {
        var server = await TestPostgres.NewServerAsync(options => options with { Durable = true }, CancellationToken.None);
        var round = new BookRound(server, await NodeAsync(server));
        await round.FillAsync();
        return round;
    }

    /// <summary>Another node on the same database.</summary>
    public static Task<PostgresEventStore> NodeAsync(PostgresServer server) => PostgresEventStore.OpenAsync(
        new() { ConnectionString = server.ConnectionString, Types = DomainEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);

    public async Task<Appended> AppendAsync(params StreamAppend[] streams)
    {
        Events += streams.Sum(stream => stream.Events.Count);
        return (Appended)await Store.AppendAsync(new() { Streams = streams, Metadata = new() { User = "bench" } }, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Server.DisposeAsync();
    }

    private async Task FillAsync()
    {
        var codes = Enumerable.Range(1, Units).Select(number => number.ToString("00000", CultureInfo.InvariantCulture)).ToArray();
        await AppendAsync(new StreamAppend(StreamHead.Before(Aggregates.StreamOfSystem(HundredItems.Code)), null,
            [new DraftStarted(HundredItems.System, null), new RevisionPublished(1, HundredItems.System, "首版")]));
        foreach (var chunk in codes.Chunk(StreamsAtOnce * 5))
            await AppendAsync([.. chunk.Select(code => new StreamAppend(StreamHead.Before($"unit/{code}"), "unit", [new UnitRegistered(code, $"单位{code}", "区县", null, null)]))]);
        await AppendAsync(new StreamAppend(StreamHead.Before($"round/{Code}"), "round",
        [
            new RoundOpened
            {
                Code = Code,
                Name = "测速",
                IndexSystem = HundredItems.Code,
                Revision = 1,
                Period = new(new(2025, 1, 1), new(2025, 12, 31)),
                Deadline = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                Visibility = new(false, 3),
            },
            .. codes.Select(code => new UnitEnrolled(code, null)),
        ]));

        var random = new Random(1);
        var heads = new List<StreamHead>();
        foreach (var chunk in codes.Chunk(StreamsAtOnce))
        {
            var appended = await AppendAsync([.. chunk.Select(code => new StreamAppend(StreamHead.Before($"submission/{Code}/{code}"), "submission", [.. Submitted(random)]))]);
            heads.AddRange(appended.Heads);
        }

        Heads = [.. heads];
    }

    private static IEnumerable<object> Submitted(Random random)
    {
        var values = Enumerable.Range(1, HundredItems.Items).Select(i => (Item: $"i{i}", Value: ItemValue.Of(random.Next(100_000) / 100m))).ToArray();
        foreach (var (item, value) in values)
            yield return new ItemReported(item, value);
        yield return new SubmissionSubmitted(1, Late: false);
        foreach (var (item, value) in values.Where((_, place) => place % 2 == 0))
            yield return new ItemVerified(item, value, 1);
    }
}
