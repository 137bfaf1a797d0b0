using System.Diagnostics;
using Npgsql;

namespace Fadu.Application.Tests;

/// <summary>A stream that a command under way has looked at: appends to it wait, commands that only look at it do not.</summary>
internal sealed class HeldStream : IAsyncDisposable
{
    private readonly NpgsqlConnection _holder;
    private readonly NpgsqlConnection _observer;

    private HeldStream(NpgsqlConnection holder, NpgsqlConnection observer) => (_holder, _observer) = (holder, observer);

    public static async Task<HeldStream> HoldAsync(string connectionString, string stream)
    {
        var held = new HeldStream(new($"{connectionString};Pooling=false"), new($"{connectionString};Pooling=false"));
        await held._holder.OpenAsync();
        await held._observer.OpenAsync();
        await using var hold = new NpgsqlCommand("begin; select from fadu.mt_streams where id = @stream for share", held._holder);
        hold.Parameters.AddWithValue("stream", stream);
        await hold.ExecuteNonQueryAsync();
        return held;
    }

    /// <summary>Waits until somebody waits for the stream.</summary>
    public async Task SomebodyWaitsAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var ask = new NpgsqlCommand($"select count(*) from pg_stat_activity where {_holder.ProcessID} = any (pg_blocking_pids(pid))", _observer);
        while ((long)(await ask.ExecuteScalarAsync())! == 0)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "Nobody waits for the stream.");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _holder.DisposeAsync();
        await _observer.DisposeAsync();
    }
}
