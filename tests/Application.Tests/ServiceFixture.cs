using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Kernel;
using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.Application.Tests;

/// <summary>Everything that can be done, on a store in a database of its own; one for each test class.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    internal TestClock Clock { get; } = new();

    internal PostgresEventStore Store { get; private set; } = null!;

    internal ReviewService Service { get; private set; } = null!;

    internal EventStoreOptions Options => new() { ConnectionString = _database!.ConnectionString, Types = DomainEvents.Types, Clock = Clock, Parts = ReviewService.Tables };

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("application", CancellationToken.None);
        Store = await PostgresEventStore.OpenAsync(Options, CancellationToken.None);
        Service = new(Store, Clock);
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        await Store.DisposeAsync();
        await _database!.DisposeAsync();
    }

    internal static Caller As(string account) => new() { Account = account };

    internal async Task<IReadOnlyList<RecordedEvent>> EventsAsync(string stream)
    {
        var events = new List<RecordedEvent>();
        await foreach (var @event in Store.ReadStreamAsync(stream, StreamRange.Whole, CancellationToken.None))
            events.Add(@event);
        return events;
    }

    /// <summary>The bodies of a stream's events.</summary>
    internal async Task<IReadOnlyList<object>> HappenedAsync(string stream) => [.. (await EventsAsync(stream)).Select(@event => @event.Body)];

    internal async Task<T> QueryAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database!.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>Outcomes of commands in tests.</summary>
internal static class Outcomes
{
    /// <summary>What was done.</summary>
    public static async Task<Done> Done(this Task<Result<Done>> outcome)
    {
        var result = await outcome;
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems.Select(problem => $"{problem.Code} {problem.Where}: {problem.Message.Chinese}")));
    }

    /// <summary>Every refusal as <c>code</c> or <c>code where</c>.</summary>
    public static async Task<string[]> Refused(this Task<Result<Done>> outcome)
    {
        var result = await outcome;
        result.Succeeded.ShouldBeFalse();
        return [.. result.Problems.Select(problem => problem.Where is null ? problem.Code : $"{problem.Code} {problem.Where}")];
    }
}
