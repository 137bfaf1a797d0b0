using System.Buffers;
using System.Text;
using System.Text.Json;
using Fadu.EventStore.Canonical;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Personal;
using Fadu.EventStore.Types;

namespace Fadu.EventStore.Appending;

/// <summary>Turns events into rows: bodies in canonical form, each with its hash and that of the event before.</summary>
internal sealed class EventSealer(EventTypes types, int maxBodyBytes)
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    /// <summary>About whom the events hold personal values; their keys are needed to seal them.</summary>
    /// <exception cref="EventStoreException">As <see cref="Seal"/>.</exception>
    public IReadOnlySet<string> Subjects(IReadOnlyList<StreamAppend> streams) => !types.HasPersonal
        ? Nobody
        : streams.SelectMany(stream => stream.Events.Select((@event, i) => SubjectOf(@event, TypeOf(@event, stream.Head.Stream), stream.Head.Stream, stream.Head.Version + i + 1)))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    /// <param name="append">The events of one stream.</param>
    /// <param name="metadata">Goes with every event.</param>
    /// <param name="time">Their moment, to the microsecond.</param>
    /// <param name="keys">Of everybody in <see cref="Subjects"/>.</param>
    /// <exception cref="EventStoreException">Unknown type, malformed or oversized body.</exception>
    public SealedStream Seal(StreamAppend append, EventMetadata metadata, DateTimeOffset time, IReadOnlyDictionary<string, byte[]?> keys)
    {
        var count = append.Events.Count;
        var (ids, names, bodies, headers, classes) = (EventIds.Make(time, count), new string[count], new byte[count][], new byte[count][], new string?[count]);
        var plain = HeaderText(metadata);
        var (version, content) = (append.Head.Version, new ContentBuffer());
        var frame = new ContentFrame(new SealedFacts
        {
            Body = default,
            Type = "",
            Stream = append.Head.Stream,
            Version = 0,
            Time = time,
            User = metadata.User,
            CorrelationId = metadata.CorrelationId,
            CausationId = metadata.CausationId,
            Headers = plain,
        });
        // In digits; empty before the first event of a stream.
        var previous = Encoding.ASCII.GetBytes(append.Head.Hash);
        for (var i = 0; i < count; i++)
        {
            version++;
            var (type, body) = BodyOf(append.Events[i], append.Head.Stream, version, keys, content);
            frame.Write(body, previous, type.Name, version, content);
            var own = new byte[EventContent.HashLength];
            EventContent.Hash(content.Written, own);
            names[i] = type.Name;
            bodies[i] = body;
            headers[i] = WithSeal(plain, own, previous, content);
            classes[i] = type.ClassName;
            previous = own;
        }

        return new()
        {
            Before = append.Head,
            After = new(append.Head.Stream, version, Encoding.ASCII.GetString(previous), time),
            Kind = append.Kind,
            Ids = ids,
            Types = names,
            Bodies = bodies,
            Headers = headers,
            Classes = classes,
        };
    }

    private EventType TypeOf(object @event, string stream) => @event is RawEvent raw
        ? types.Find(raw.Type) ?? throw new EventStoreException(EventStoreFault.UnknownEventType, $"{stream}: nobody registered the event '{raw.Type}'.")
        : types.Of(@event);

    private static string? SubjectOf(object @event, EventType type, string stream, long version)
    {
        if (type.Personal is not { } personal)
            return null;
        // Which of a former shape's values are personal is not known, and none of them may be stored in clear.
        if (type.Former is { } current)
            throw new EventStoreException(EventStoreFault.MalformedBody, $"{stream}: '{type.Name}' is a former shape of '{current}', which has personal values; append it in the current one.");
        try
        {
            var body = @event is RawEvent raw ? type.Read(raw.Json.Span) ?? throw new JsonException("It is null.") : @event;
            return personal.Subject(body, stream, version) is { Length: > 0 } subject ? subject : throw new JsonException("It does not say whose its personal values are.");
        }
        catch (JsonException malformed)
        {
            throw new EventStoreException(EventStoreFault.MalformedBody, $"{stream}: the body of '{type.Name}' can't be stored: {malformed.Message}", malformed);
        }
    }

    private (EventType Type, byte[] Body) BodyOf(object @event, string stream, long version, IReadOnlyDictionary<string, byte[]?> keys, ContentBuffer scratch)
    {
        var type = TypeOf(@event, stream);
        byte[] body;
        try
        {
            var json = @event is RawEvent given ? given.Json : type.Write(@event);
            // Before it is taken apart: a body of a gigabyte must not cost several.
            CheckSize(json.Length, type, stream);
            if (SubjectOf(@event, type, stream, version) is { } subject)
                json = PersonalBody.Close(json.Span, type, subject, keys[subject]!);
            scratch.Clear();
            CanonicalJson.Write(json.Span, scratch);
            body = scratch.Written.ToArray();
        }
        catch (JsonException malformed)
        {
            throw new EventStoreException(EventStoreFault.MalformedBody, $"{stream}: the body of '{type.Name}' can't be stored: {malformed.Message}", malformed);
        }

        CheckSize(body.Length, type, stream);
        return body is [(byte)'{', ..]
            ? (type, body)
            : throw new EventStoreException(EventStoreFault.MalformedBody, $"{stream}: the body of '{type.Name}' is no JSON object.");
    }

    private void CheckSize(int bytes, EventType type, string stream)
    {
        if (bytes > maxBodyBytes)
            throw new EventStoreException(EventStoreFault.EventTooLarge, $"{stream}: the body of '{type.Name}' has {bytes} bytes, {maxBodyBytes} is the most.");
    }

    private static byte[] HeaderText(EventMetadata metadata)
    {
        var output = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            if (metadata.Actor is { } actor)
            {
                writer.WriteStartObject("actor");
                writer.WriteString("who", actor.Who);
                if (actor.Role is { } role)
                    writer.WriteString("role", role);
                if (actor.Unit is { } unit)
                    writer.WriteString("unit", unit);
                writer.WriteEndObject();
            }

            if (metadata.Key is { } key)
                writer.WriteString("key", key);
            if (metadata.Reason is { } reason)
                writer.WriteString("reason", reason);
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static byte[] WithSeal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> previous, ContentBuffer scratch)
    {
        scratch.Clear();
        scratch.Write(plain[..^1]);
        scratch.Write(plain.Length > 2 ? ",\"hash\":\""u8 : "\"hash\":\""u8);
        scratch.Write(hash);
        scratch.Write("\",\"prev\":\""u8);
        scratch.Write(previous);
        scratch.Write("\"}"u8);
        return scratch.Written.ToArray();
    }
}
