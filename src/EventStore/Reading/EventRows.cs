using System.Text.Json;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Types;
using Npgsql;

namespace Fadu.EventStore.Reading;

/// <summary>Reads rows of events.</summary>
internal sealed class EventRows(EventTypes types)
{
    /// <summary>The columns of a fold, in the order that <see cref="Take"/> expects.</summary>
    public const string Facts = $"{PositionColumns.Names}, stream_id, version, type, timestamp, data";

    /// <summary>All columns, likewise.</summary>
    public const string Columns = $"{Facts}, id, headers, user_name, correlation_id, causation_id";

    private const int FactCount = 8;

    private static readonly StoredHeaders NotRead = new(null, null, null, null);

    /// <summary>Whether bodies may hold personal values, so that keys are needed before they are read.</summary>
    public bool HasPersonal => types.HasPersonal;

    /// <summary>A row as it stands.</summary>
    public static StoredRow Take(NpgsqlDataReader row) => row.FieldCount == FactCount
        ? TakeFacts(row)
        : TakeFacts(row) with { Id = row.GetGuid(8), Headers = HeadersOf(row) };

    /// <summary>The columns of a fold alone, whatever stands behind them.</summary>
    public static StoredRow TakeFacts(NpgsqlDataReader row) => new(
        PositionColumns.Read(row, 0), row.GetString(3), row.GetInt64(4), row.GetString(5),
        new(row.GetDateTime(6)), row.GetFieldValue<byte[]>(7), Guid.Empty, NotRead);

    /// <summary>The event of a row, where its body can be read as it stands: without a copy of it, and of texts that come in every row.</summary>
    /// <param name="row">Stands on a row.</param>
    /// <param name="texts">Of the rows before it.</param>
    /// <returns>Null where it may hold personal values, or where nobody registered its type: it has to be taken.</returns>
    /// <exception cref="EventStoreException">The body does not fit its type.</exception>
    public RecordedEvent? ReadPlain(NpgsqlDataReader row, RowTexts texts)
    {
        if (types.Find(texts.Type(row, 5)) is not { Personal: null } type)
            return null;
        try
        {
            return new(row.FieldCount == FactCount ? NotRead : HeadersOf(row))
            {
                Position = PositionColumns.Read(row, 0),
                Id = row.FieldCount == FactCount ? Guid.Empty : row.GetGuid(8),
                Stream = texts.Stream(row, 3),
                Version = row.GetInt64(4),
                Type = type.Name,
                Time = new(row.GetDateTime(6)),
                Body = type.Read(texts.Json(row, 7)) ?? throw new JsonException("It is null."),
            };
        }
        catch (JsonException unfit)
        {
            throw Unfit(Take(row), unfit);
        }
    }

    /// <summary>Whose keys are needed to read some rows.</summary>
    public IReadOnlySet<string> Subjects(IReadOnlyList<StoredRow> rows)
    {
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (types.Find(row.Type) is { Personal: not null } type)
                subjects.UnionWith(ReadOr(row, () => PersonalBody.Subjects(row.Body, type)));
        }

        return subjects;
    }

    /// <param name="row">The row.</param>
    /// <param name="keys">Of its subjects; null: it can't have any.</param>
    /// <exception cref="EventStoreException">Nobody registered its type, or its body does not fit it, or a personal value was changed.</exception>
    public RecordedEvent Read(in StoredRow row, IReadOnlyDictionary<string, byte[]?>? keys) => new(row.Headers)
    {
        Position = row.Position,
        Id = row.Id,
        Stream = row.Stream,
        Version = row.Version,
        Type = row.Type,
        Time = row.Time,
        Body = BodyOf(row, keys),
    };

    // Without a closure, unlike the rare rest: a rebuild comes here for every event.
    private object BodyOf(in StoredRow row, IReadOnlyDictionary<string, byte[]?>? keys)
    {
        var type = types.Find(row.Type) ?? throw new EventStoreException(EventStoreFault.UnknownEventType,
            $"{PlaceOf(row)}: nobody registered the event '{row.Type}'. Register it, or use the program that wrote it.");
        try
        {
            var body = type.Personal is not null && keys is not null ? PersonalBody.Open(row.Body, type, keys, PlaceOf(row)) : row.Body;
            return type.Read(body) ?? throw new JsonException("It is null.");
        }
        catch (JsonException unfit)
        {
            throw Unfit(row, unfit);
        }
    }

    private static T ReadOr<T>(StoredRow row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException unfit)
        {
            throw Unfit(row, unfit);
        }
    }

    private static EventStoreException Unfit(in StoredRow row, JsonException unfit) =>
        new(EventStoreFault.UnreadableBody, $"{PlaceOf(row)}: the body does not fit the event '{row.Type}': {unfit.Message}", unfit);

    private static string PlaceOf(in StoredRow row) => $"{row.Stream}, version {row.Version} (number {row.Position.Sequence})";

    private static StoredHeaders HeadersOf(NpgsqlDataReader row) =>
        new(row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9), TextAt(row, 10), TextAt(row, 11), TextAt(row, 12));

    private static string? TextAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
