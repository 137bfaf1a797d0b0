using Fadu.EventStore.Events;

namespace Fadu.EventStore.Reading;

/// <summary>A row of the event table whose body has not been read yet.</summary>
internal readonly record struct StoredRow(
    EventPosition Position, string Stream, long Version, string Type, DateTimeOffset Time, byte[] Body, Guid Id, StoredHeaders Headers);
