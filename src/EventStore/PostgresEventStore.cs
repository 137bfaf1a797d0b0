using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.EventStore.Schema;
using Npgsql;

namespace Fadu.EventStore;

/// <summary>An event store on PostgreSQL, in the table layout of Marten. May be used by many threads.</summary>
public sealed class PostgresEventStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly Appender _appender;
    private readonly EventReader _reader;

    private PostgresEventStore(EventStoreOptions options, SchemaName schema, NpgsqlDataSource source)
    {
        _source = source;
        Options = options;
        _reader = new(source, schema, new(options.Types));
        _appender = new(source, schema, new(options.Types, options.MaxBodyBytes), options.Clock, options.ClockTolerance);
    }

    /// <summary>How it was opened.</summary>
    public EventStoreOptions Options { get; }

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
        });
        try
        {
            await SchemaMigrator.MigrateAsync(source, schema, Migration.All, ct);
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
    public Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken ct) => _appender.AppendAsync(request, ct);

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
    public IAsyncEnumerable<RecordedEvent> ReadAllAsync(EventFilter filter, CancellationToken ct) => _reader.AllAsync(filter, null, ct);

    /// <summary>Folds a stream into a state.</summary>
    /// <param name="stream">Name of the stream.</param>
    /// <param name="range">Which of its events; the head is that of the last of them.</param>
    /// <param name="initial">The state before the first event.</param>
    /// <param name="evolve">The state after an event.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="EventStoreException">As <see cref="ReadStreamAsync"/>.</exception>
    public Task<Loaded<TState>> LoadAsync<TState>(string stream, StreamRange range, TState initial, Func<TState, object, TState> evolve, CancellationToken ct) =>
        _reader.LoadAsync(stream, range, initial, evolve, ct);

    /// <summary>Closes its connections.</summary>
    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
