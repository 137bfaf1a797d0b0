using System.Globalization;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;

namespace Fadu.EventStore.Tests;

/// <summary>A store in a schema of its own, for a test that spoils it.</summary>
internal sealed class ScratchStore : IAsyncDisposable
{
    private static int _count;

    private readonly StoreFixture _fixture;

    private ScratchStore(StoreFixture fixture, EventStoreOptions options, PostgresEventStore store) => (_fixture, Options, Store) = (fixture, options, store);

    public EventStoreOptions Options { get; }

    public PostgresEventStore Store { get; }

    public static async Task<ScratchStore> OpenAsync(StoreFixture fixture)
    {
        var options = fixture.Options with { Schema = $"scratch_{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}" };
        return new(fixture, options, await PostgresEventStore.OpenAsync(options, CancellationToken.None));
    }

    /// <summary>Begins a stream with some events, one append each.</summary>
    public async Task<StreamHead> FillAsync(string stream, int events)
    {
        var head = StreamHead.Before(stream);
        for (var i = 1; i <= events; i++)
            head = await AppendAsync(head, new BookLent($"{stream} {i}", i));
        return head;
    }

    public async Task<StreamHead> AppendAsync(StreamHead head, params object[] events) => (await Store.AppendAsync(
        new() { Streams = [new(head, "account", events)], Metadata = new() { User = "zhang", Reason = "because" } }, CancellationToken.None))
        .ShouldBeOfType<Appended>().Heads.ShouldHaveSingleItem();

    /// <summary>Does as somebody with the database's password could; <c>{s}</c> stands for the schema.</summary>
    public Task ExecuteAsync(string sql) => _fixture.ExecuteAsync(sql.Replace("{s}", Options.Schema, StringComparison.Ordinal));

    public Task<T> QueryAsync<T>(string sql) => _fixture.QueryAsync<T>(sql.Replace("{s}", Options.Schema, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
