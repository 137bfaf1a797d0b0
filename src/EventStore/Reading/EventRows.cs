using System.Text.Json;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Types;
using Npgsql;

namespace Fadu.EventStore.Reading;

/// <summary>Reads rows of events.</summary>
internal sealed class EventRows(EventTypes types)
{
    /// <summary>The columns, in the order that <see cref="Read"/> expects.</summary>
    public const string Columns =
        "epoch, transaction_id, seq_id, stream_id, version, type, timestamp, data, id, headers, user_name, correlation_id, causation_id";

    /// <exception cref="EventStoreException">Nobody registered its type, or its body does not fit it.</exception>
    public RecordedEvent Read(NpgsqlDataReader row)
    {
        var position = new EventPosition(row.GetInt16(0), row.GetFieldValue<ulong>(1), row.GetInt64(2));
        var (stream, version, name) = (row.GetString(3), row.GetInt64(4), row.GetString(5));
        var time = new DateTimeOffset(row.GetDateTime(6));
        var body = BodyOf(name, row.GetFieldValue<byte[]>(7), stream, version, position);
        var id = row.GetGuid(8);
        var headers = new StoredHeaders(row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9), TextAt(row, 10), TextAt(row, 11), TextAt(row, 12));
        return new(headers) { Position = position, Id = id, Stream = stream, Version = version, Type = name, Time = time, Body = body };
    }

    private object BodyOf(string name, byte[] json, string stream, long version, EventPosition position)
    {
        var type = types.Find(name) ?? throw new EventStoreException(EventStoreFault.UnknownEventType,
            $"{stream}, version {version} (number {position.Sequence}): nobody registered the event '{name}'. Register it, or use the program that wrote it.");
        try
        {
            return type.Read(json) ?? throw new JsonException("It is null.");
        }
        catch (JsonException unfit)
        {
            throw new EventStoreException(EventStoreFault.UnreadableBody,
                $"{stream}, version {version} (number {position.Sequence}): the body does not fit the event '{name}': {unfit.Message}", unfit);
        }
    }

    private static string? TextAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
