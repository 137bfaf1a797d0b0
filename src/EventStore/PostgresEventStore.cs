using System.Diagnostics;
using Fadu.EventStore.Appending;
using Fadu.EventStore.CatchUp;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Fadu.EventStore.Telemetry;
using Fadu.EventStore.Verification;
using Npgsql;

namespace Fadu.EventStore;

/// <summary>An event store on PostgreSQL, in the table layout of Marten. May be used by many threads.</summary>
public sealed class PostgresEventStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _unpooled;
    private readonly Appender _appender;
    private readonly EventReader _reader;
    private readonly CommittedReader _committed;
    private readonly HistoryReader _history;
    private readonly PersonalKeys _keys;
    private readonly StoreVerifier _verifier;
    private readonly ReceiptWriter _receipts;
    private readonly Notifications _notifications;
    private readonly EventFollower _follower;
    private readonly LeasedReader _leased;
    private readonly SkipDetector _skips;
    private readonly SchemaSteps _steps;

    private PostgresEventStore(EventStoreOptions options, SchemaName schema, NpgsqlDataSource source)
    {
        _source = source;
        Options = options;
        Tables = new(source, schema);
        _keys = new(source, schema, options.Clock);
        _reader = new(source, schema, new(options.Types), _keys);
        _committed = new(source, schema, new(options.Types), _keys);
        _history = new(source, schema, new(options.Types), _keys);
        _appender = new(source, schema, new(options.Types, options.MaxBodyBytes), _keys, options.Clock, options.ClockTolerance);
        var signal = new EventSignal();
        // Not pooled: a lock of the session has to end when its connection is closed, not when the pool uses it again.
        _unpooled = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false });
        _notifications = new(_unpooled, schema, signal, options.Clock, options.PollInterval);
        _follower = new(source, schema, _reader, signal, _notifications, options.Clock, options.PollInterval);
        _leased = new(_unpooled, schema, _follower, signal, _notifications, options.Clock, options.PollInterval);
        _skips = new(source, schema);
        _steps = new(source, schema, options.Parts);
        var checkpoints = new CheckpointReader(schema);
        _verifier = new(source, schema, checkpoints);
        _receipts = new(source, schema, checkpoints);
    }

    /// <summary>How it was opened.</summary>
    public EventStoreOptions Options { get; }

    /// <summary>The program's own tables beside the events.</summary>
    public SideTables Tables { get; }

    /// <summary>Opens the store; makes its tables, or brings them up to date. Several processes may do so at once.</summary>
    /// <exception cref="EventStoreException">The server can't be reached, or the schema was changed by hand or by a newer program.</exception>
    /// <exception cref="ArgumentException">The connection string or the name of the schema is no such.</exception>
    public static async Task<PostgresEventStore> OpenAsync(EventStoreOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        var schema = new SchemaName(options.Schema);
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // The few statements here are prepared on their second use; parsing them each time would cost more than running them.
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
            // Nothing here changes a session beyond its transaction; the seven statements that would undo it cost more than an append.
            NoResetOnClose = true,
            // A rebuild and an import move megabytes; by 8 KB, the default, they would stop at every tenth event.
            ReadBufferSize = 32 * 1024,
            WriteBufferSize = 32 * 1024,
        });
        try
        {
            await SchemaMigrator.MigrateAsync(source, schema, Migration.All, options.Parts, ct);
            return new(options, schema, source);
        }
        catch (NpgsqlException failure)
        {
            await source.DisposeAsync();
            throw ServerFaults.Of(failure, "Opening the event store", writing: false);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <summary>Appends events in one transaction and one round trip.</summary>
    /// <returns><see cref="Appended"/>, or <see cref="Conflicted"/> with the version that each stream is at.</returns>
    /// <exception cref="EventStoreException">See <see cref="EventStoreFault"/>.</exception>
    public async Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken ct)
    {
        var (begun, result) = (Stopwatch.GetTimestamp(), "failed");
        using var trace = Measurements.BeginAppend();
        var events = 0;
        try
        {
            var outcome = await _appender.AppendAsync(request, ct);
            (result, events) = outcome switch
            {
                Appended { Repeated: true } => ("repeated", 0),
                Appended => ("appended", request.Streams.Sum(stream => stream.Events.Count)),
                _ => ("conflicted", 0),
            };
            if (result == "appended")
                _notifications.Tell();
            return outcome;
        }
        finally
        {
            Measurements.CountAppend(events, result, Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>What came of a command before; null: it did not come this far yet.</summary>
    /// <exception cref="EventStoreException">The key was used for another command: <see cref="EventStoreFault.KeyReused"/>.</exception>
    public Task<Appended?> FirstOutcomeAsync(CommandKey command, CancellationToken ct) => _appender.FirstOutcomeAsync(command, ct);

    /// <summary>The events of a stream in order; none where there is no such stream.</summary>
    /// <exception cref="EventStoreException">While reading: the server, an unknown type, a body that does not fit.</exception>
    public IAsyncEnumerable<RecordedEvent> ReadStreamAsync(string stream, StreamRange range, CancellationToken ct) => _reader.StreamAsync(stream, range, ct);

    /// <summary>
    /// The events of all streams in the order in which readers are handed them. Those that another could still come before are left out,
    /// as long as a transaction that began earlier is under way.
    /// </summary>
    /// <exception cref="EventStoreException">While reading, as <see cref="ReadStreamAsync"/>.</exception>
    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(EventFilter filter, CancellationToken ct) => _reader.AllAsync(filter, ct);

    /// <summary>
    /// Events of several streams as they stood at one place, for folding: stream by stream in the byte order of their names, each in order.
    /// Their metadata and hashes are read only where the set asks for them.
    /// </summary>
    /// <exception cref="ArgumentException">The set has neither a prefix nor names, or both.</exception>
    /// <exception cref="EventStoreException">While reading, as <see cref="ReadStreamAsync"/>.</exception>
    public IAsyncEnumerable<RecordedEvent> ReadStreamsAsync(StreamSet streams, CancellationToken ct) => _reader.StreamsAsync(streams, ct);

    /// <summary>
    /// The first events behind a place of whatever is committed, in one statement, waiting for nobody: for whoever keeps a copy that must
    /// show what was just stored. It asks again from <see cref="CommittedEvents.Complete"/>.
    /// </summary>
    /// <param name="filter">From where on, and which; metadata is not read.</param>
    /// <param name="most">The most events; where there are so many, the rest is asked for behind the last one of them.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="EventStoreException">As <see cref="ReadStreamAsync"/>.</exception>
    public Task<CommittedEvents> ReadCommittedAsync(EventFilter filter, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _committed.ReadAsync(filter, most, ct);
    }

    /// <summary>A page of the history of some streams, with who, when and why; one statement.</summary>
    /// <returns>Of one stream, everything that is committed; of several, only what no other event can come before any more.</returns>
    /// <exception cref="EventStoreException">As <see cref="ReadStreamAsync"/>.</exception>
    public Task<IReadOnlyList<RecordedEvent>> ReadHistoryAsync(HistoryQuery query, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Most, 1, nameof(query));
        return _history.ReadAsync(query, ct);
    }

    /// <summary>
    /// The place behind everything that can be handed out now: no event will ever appear at or before it that is not there yet.
    /// What is read up to it is complete, and <see cref="FollowAsync"/> goes on from it.
    /// </summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<EventPosition> HorizonAsync(CancellationToken ct) => _reader.HorizonAsync(ct);

    /// <summary>Place of the last event that is committed, whether or not it can be handed out yet; the start where there is none.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<EventPosition> LastPositionAsync(CancellationToken ct) => _reader.LastAsync(ct);

    /// <summary>Folds a stream into a state.</summary>
    /// <param name="stream">Name of the stream.</param>
    /// <param name="range">Which of its events; the head is that of the last of them.</param>
    /// <param name="initial">The state before the first event.</param>
    /// <param name="evolve">The state after an event.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="EventStoreException">As <see cref="ReadStreamAsync"/>.</exception>
    public Task<Loaded<TState>> LoadAsync<TState>(string stream, StreamRange range, TState initial, Func<TState, object, TState> evolve, CancellationToken ct) =>
        _reader.LoadAsync(stream, range, initial, evolve, ct);

    /// <summary>
    /// Hands out events as they come, without end, on every node that asks; none is ever left out, and none comes out of order.
    /// The reader keeps its place itself.
    /// </summary>
    /// <param name="filter">From where on, and which.</param>
    /// <param name="batchSize">The most events in one batch; at least 1.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Batches in order, none empty.</returns>
    /// <exception cref="EventStoreException">While reading, as <see cref="ReadStreamAsync"/>; go on from the last place.</exception>
    public IAsyncEnumerable<IReadOnlyList<RecordedEvent>> FollowAsync(EventFilter filter, int batchSize, CancellationToken ct) =>
        _follower.FollowAsync(filter, batchSize, ct);

    /// <summary>Runs a reader whose progress is kept in the store, on one node at a time; on the others it waits to take over.</summary>
    /// <param name="reader">Its name and what it asks for.</param>
    /// <param name="handle">Is handed every event once, in order, if what it does is done over the batch's connection; else at least once.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Never by itself: it ends by cancellation or by an error of the handler, whose batch then counts as not handed out.</returns>
    /// <exception cref="EventStoreException">An unknown event, or a body that does not fit.</exception>
    public Task RunReaderAsync(ReaderOptions reader, Func<ReaderBatch, CancellationToken, Task> handle, CancellationToken ct) =>
        _leased.RunAsync(reader, handle, ct);

    /// <summary>Holds what every reader was handed against what stands in the store.</summary>
    /// <returns>One for each reader whose progress is kept, by name.</returns>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<IReadOnlyList<ReaderCheck>> CheckReadersAsync(CancellationToken ct) => CheckingAsync(() => _skips.CheckAllAsync(ct));

    /// <summary>Holds what a reader that keeps its tally itself was handed against what stands in the store.</summary>
    /// <param name="name">Name for the result.</param>
    /// <param name="types">What it asks for; null: all.</param>
    /// <param name="handed">Its tally; it is held against the events behind the place that it began at.</param>
    /// <param name="ct">Ends it.</param>
    public Task<ReaderCheck> CheckReaderAsync(string name, IReadOnlyList<string>? types, EventTally handed, CancellationToken ct) =>
        CheckingAsync(() => _skips.CheckAsync(name, types, handed, ct));

    private static async Task<T> CheckingAsync<T>(Func<Task<T>> check)
    {
        try
        {
            return await check();
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, "Checking the readers", writing: false);
        }
    }

    /// <summary>
    /// Destroys the key of a subject's personal values: wherever they stand they read as null, on other nodes within half a minute.
    /// From then on no node stores any more; an append that was under way is waited for. The events stay as they were hashed.
    /// </summary>
    /// <exception cref="EventStoreException">The server can't be reached; erasing may be repeated.</exception>
    public Task ErasePersonalDataAsync(string subject, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        return _keys.DestroyAsync(subject, ct);
    }

    /// <summary>Hashes every event of the store anew and says what is not as it was stored; appends go on meanwhile.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<VerifyReport> VerifyAsync(VerifyOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _verifier.VerifyAsync(options, ct);
    }

    /// <summary>What the store holds now, in one line to be published; made from the stored hashes, which only <see cref="VerifyAsync"/> computes anew.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<Checkpoint> CheckpointAsync(CancellationToken ct) => _receipts.CheckpointAsync(ct);

    /// <summary>Proof for one event, against a checkpoint that is made now; null: there is no such event.</summary>
    /// <exception cref="EventStoreException"><see cref="EventStoreFault.NotYetCovered"/>, <see cref="EventStoreFault.ChainBroken"/>, or the server can't be reached.</exception>
    public Task<Receipt?> ReceiptAsync(string stream, long version, CancellationToken ct) => _receipts.ReceiptAsync(stream, version, null, ct);

    /// <summary>Proof for one event, against a checkpoint that was published; null: there is no such event.</summary>
    /// <exception cref="EventStoreException">As <see cref="ReceiptAsync(string, long, CancellationToken)"/>.</exception>
    public Task<Receipt?> ReceiptAsync(string stream, long version, Checkpoint published, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(published);
        return _receipts.ReceiptAsync(stream, version, published, ct);
    }

    /// <summary>How many steps of the schema this program needs and the database lacks: 0, unless an older copy was put in its place.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public Task<int> MissingStepsAsync(CancellationToken ct) => CheckingAsync(() => _steps.MissingAsync(ct));

    /// <summary>Ends its readers' waiting and closes its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _notifications.DisposeAsync();
        await _unpooled.DisposeAsync();
        await _source.DisposeAsync();
    }
}
