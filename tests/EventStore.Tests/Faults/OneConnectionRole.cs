using System.Diagnostics;
using Npgsql;

namespace Fadu.EventStore.Tests.Faults;

/// <summary>A role that the server grants one connection at a time, so that the next one is one too many.</summary>
internal sealed class OneConnectionRole : IAsyncDisposable
{
    private const string Name = "fadu_one_connection";

    private readonly StoreFixture _fixture;

    private OneConnectionRole(StoreFixture fixture)
    {
        _fixture = fixture;
        ConnectionString = new NpgsqlConnectionStringBuilder(fixture.ConnectionString) { Username = Name, Pooling = false }.ConnectionString;
    }

    public string ConnectionString { get; }

    public static async Task<OneConnectionRole> MakeAsync(StoreFixture fixture)
    {
        // It owns nothing, and so may not migrate; but there is nothing left to migrate.
        await fixture.ExecuteAsync(
            $"""
            create role {Name} login connection limit 1;
            grant usage on schema fadu to {Name};
            grant all on all tables in schema fadu to {Name};
            grant all on all sequences in schema fadu to {Name};
            """);
        return new(fixture);
    }

    /// <summary>Waits until its connection is free: a server notices the end of one a moment later.</summary>
    public async Task NobodyAsync()
    {
        var clock = Stopwatch.StartNew();
        while (await _fixture.QueryAsync<long>($"select count(*) from pg_stat_activity where usename = '{Name}'") > 0)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), "Somebody is still connected.");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync() => await _fixture.ExecuteAsync(
        $"select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '{Name}'; drop owned by {Name}; drop role {Name}");
}
