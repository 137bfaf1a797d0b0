using Fadu.EventStore.Events;
using Npgsql;

namespace Fadu.EventStore.CatchUp;

/// <summary>Events handed to a reader, with the transaction that its progress is kept in.</summary>
/// <param name="Events">In order, at least one.</param>
/// <param name="Connection">What is written over it takes effect exactly once, together with the progress.</param>
public sealed record ReaderBatch(IReadOnlyList<RecordedEvent> Events, NpgsqlConnection Connection);
