using System.Diagnostics;
using Npgsql;

namespace Fadu.TestSupport.Stores;

/// <summary>A stream whose row another transaction holds, so that appends to it wait.</summary>
public sealed class HeldStream : IAsyncDisposable
{
    private readonly NpgsqlConnection _holder;
    private readonly NpgsqlConnection _observer;

    private HeldStream(NpgsqlConnection holder, NpgsqlConnection observer) => (_holder, _observer) = (holder, observer);

    /// <summary>Holds it as an append does: who looks at it to decide waits, too.</summary>
    public static Task<HeldStream> HoldAsync(string connectionString, string stream) => HoldAsync(connectionString, stream, "update");

    /// <summary>Holds it as a command does that has only looked at it: others that only look at it do not wait.</summary>
    public static Task<HeldStream> LookAtAsync(string connectionString, string stream) => HoldAsync(connectionString, stream, "share");

    private static async Task<HeldStream> HoldAsync(string connectionString, string stream, string mode)
    {
        var held = new HeldStream(new($"{connectionString};Pooling=false"), new($"{connectionString};Pooling=false"));
        await held._holder.OpenAsync();
        await held._observer.OpenAsync();
        await using var hold = new NpgsqlCommand($"begin; select from fadu.mt_streams where id = @stream for {mode}", held._holder);
        hold.Parameters.AddWithValue("stream", stream);
        await hold.ExecuteNonQueryAsync();
        return held;
    }

    /// <summary>Waits until somebody else waits for the row.</summary>
    public async Task SomebodyWaitsAsync()
    {
        var clock = Stopwatch.StartNew();
        while (await AskAsync("select count(*) from") == 0)
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(1))
                throw new TimeoutException("Nobody waits for the stream.");
            await Task.Delay(10);
        }
    }

    /// <summary>Ends the connection of who waits for the row, as a broken network does.</summary>
    public async Task TerminateWhoWaitsAsync()
    {
        await SomebodyWaitsAsync();
        if (await AskAsync("select count(pg_terminate_backend(pid)) from") is not 1 and var ended)
            throw new InvalidOperationException($"{ended} connections waited for the stream, not one.");
    }

    /// <summary>Does something in the transaction that holds the row.</summary>
    public async Task DoAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Lets the row go.</summary>
    public Task ReleaseAsync() => DoAsync("rollback");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _holder.DisposeAsync();
        await _observer.DisposeAsync();
    }

    private async Task<long> AskAsync(string what)
    {
        await using var ask = new NpgsqlCommand($"{what} pg_stat_activity where {_holder.ProcessID} = any (pg_blocking_pids(pid))", _observer);
        return (long)(await ask.ExecuteScalarAsync())!;
    }
}
