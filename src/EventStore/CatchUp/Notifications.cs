using System.Threading.Channels;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore.CatchUp;

/// <summary>Tells other nodes of new events, and learns from them, by PostgreSQL's NOTIFY. Nothing depends on it but speed: readers also poll.</summary>
/// <remarks>
/// Not from within the append: a transaction that notifies holds a lock of the whole database while it commits, so that eight writers
/// would commit one after the other. One note for all appends of some milliseconds, after they have committed, costs them nothing.
/// Not by a connection of the appends' pool either: a pool hands its connections out in turn, and an append on a connection whose
/// server process has slept takes a fifth longer.
/// </remarks>
/// <param name="own">Gives connections that nobody else uses, one to tell by and one to listen by.</param>
/// <param name="schema">Of the store; each has a channel of its own.</param>
/// <param name="signal">Wakes the readers of this node.</param>
/// <param name="clock">Waits.</param>
/// <param name="pause">At most so long before another attempt when the database is away; a connection that was merely cut is made anew at once.</param>
internal sealed class Notifications(NpgsqlDataSource own, SchemaName schema, EventSignal signal, TimeProvider clock, TimeSpan pause) : IAsyncDisposable
{
    private static readonly TimeSpan Collect = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);

    private readonly string _channel = $"fadu_events_{schema.LockKey("notify"):x16}";
    private readonly CancellationTokenSource _stop = new();
    // At most one note is asked for, however often: asking never waits and never fails.
    private readonly Channel<bool> _due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _gate = new();
    private Task? _sending;
    private Task? _listening;
    private int _requested;

    /// <summary>Wakes the readers of this node now, and those of others soon.</summary>
    public void Tell()
    {
        signal.Wake();
        if (Interlocked.Exchange(ref _requested, 1) == 1)
            return;
        lock (_gate)
            _sending ??= Task.Run(SendAsync);
        _due.Writer.TryWrite(true);
    }

    /// <summary>Begins to listen to other nodes; once is enough.</summary>
    public void Listen()
    {
        lock (_gate)
            _listening ??= Task.Run(ListenAsync);
    }

    /// <summary>Ends both.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_sending ?? Task.CompletedTask, _listening ?? Task.CompletedTask);
        _stop.Dispose();
    }

    private async Task SendAsync()
    {
        // A note that a connection took with it is sent by the next one: the append that asked for it will not ask again.
        var (owed, wait) = (false, FirstPause);
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await own.OpenConnectionAsync(_stop.Token);
                // A note that a power cut swallows is no loss; waiting for the disk would slow the appends down.
                await using var command = new NpgsqlCommand("select set_config('synchronous_commit', 'off', true), pg_notify($1, '')", connection);
                command.Parameters.Add(new() { Value = _channel });
                await command.PrepareAsync(_stop.Token);
                while (true)
                {
                    if (!owed)
                        await _due.Reader.ReadAsync(_stop.Token);
                    owed = true;
                    await Task.Delay(Collect, clock, _stop.Token);
                    // Before sending: an append that commits from here on asks for another note.
                    Interlocked.Exchange(ref _requested, 0);
                    await command.ExecuteNonQueryAsync(_stop.Token);
                    (owed, wait) = (false, FirstPause);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                // The database is away: readers that poll will find out by themselves.
                wait = await PauseAsync(wait);
            }
        }
    }

    private async Task ListenAsync()
    {
        var wait = FirstPause;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await own.OpenConnectionAsync(_stop.Token);
                connection.Notification += (_, _) => signal.Wake();
                await using (var listen = new NpgsqlCommand($"listen {_channel}", connection))
                    await listen.ExecuteNonQueryAsync(_stop.Token);
                // What was told before the server heard of us.
                signal.Wake();
                wait = FirstPause;
                while (true)
                    await connection.WaitAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (NpgsqlException)
            {
                wait = await PauseAsync(wait);
            }
        }
    }

    /// <returns>How long to wait should the next attempt fail, too.</returns>
    private async Task<TimeSpan> PauseAsync(TimeSpan wait)
    {
        await Task.Delay(wait < pause ? wait : pause, clock, _stop.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        return wait < pause ? 2 * wait : pause;
    }
}
