using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Fadu.EventStore.Faults;

namespace Fadu.EventStore.Types;

/// <summary>The events that a program knows: eternal name ↔ C# type. Immutable; may be used by many threads.</summary>
public sealed class EventTypes
{
    private readonly FrozenDictionary<string, EventType> _byName;
    private readonly FrozenDictionary<Type, EventType> _byClass;

    private EventTypes(IReadOnlyCollection<EventType> types)
    {
        _byName = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _byClass = types.Where(type => type.Former is null).ToFrozenDictionary(type => type.Class);
        All = [.. types];
    }

    /// <summary>Every registered name, those of former shapes too, in the order of registration.</summary>
    public IReadOnlyList<EventType> All { get; }

    /// <summary>The type of an event that is to be stored.</summary>
    /// <exception cref="EventStoreException">It is registered under no name: <see cref="EventStoreFault.UnknownEventType"/>.</exception>
    public EventType Of(object @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return _byClass.GetValueOrDefault(@event.GetType()) ?? throw new EventStoreException(
            EventStoreFault.UnknownEventType, $"{@event.GetType().FullName} is registered under no event name; register it with EventTypes.Builder.Add.");
    }

    /// <summary>The type of a stored event; null: nobody registered that name.</summary>
    public EventType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Collects the registrations.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, EventType> _types = new(StringComparer.Ordinal);
        private readonly HashSet<Type> _classes = [];
        private readonly List<EventType> _order = [];

        /// <summary>Registers an event under its eternal name.</summary>
        /// <param name="name">snake_case, at most 500 characters; never changed and never used for something else.</param>
        /// <param name="json">How its body is written and read, from a source-generated context.</param>
        /// <exception cref="ArgumentException">The name is not snake_case, or the name or the type is registered already.</exception>
        public Builder Add<T>(string name, JsonTypeInfo<T> json)
            where T : class
        {
            ArgumentNullException.ThrowIfNull(json);
            if (!_classes.Add(typeof(T)))
                throw new ArgumentException($"{typeof(T).Name} is registered already.", nameof(name));
            return Add(new EventType(
                name, typeof(T), null, @event => JsonSerializer.SerializeToUtf8Bytes((T)@event, json), body => JsonSerializer.Deserialize(body, json)));
        }

        /// <summary>Registers a shape that is no longer written, under the name it was written with.</summary>
        /// <param name="name">The former name.</param>
        /// <param name="current">The name whose type it is read as; registered before.</param>
        /// <param name="upcast">Turns a former body into a current one; may change the object it is given.</param>
        /// <exception cref="ArgumentException">The name is not snake_case or registered already, or the current one is not.</exception>
        public Builder AddFormer(string name, string current, Func<JsonObject, JsonObject> upcast)
        {
            ArgumentNullException.ThrowIfNull(upcast);
            if (!_types.TryGetValue(current, out var type))
                throw new ArgumentException($"'{current}' is not registered.", nameof(current));
            return Add(new EventType(name, type.Class, current, type.Write, body =>
            {
                var reader = new Utf8JsonReader(body);
                return JsonNode.Parse(ref reader) is JsonObject former
                    ? type.Read(JsonSerializer.SerializeToUtf8Bytes(upcast(former), BodyJson.Default.JsonObject))
                    : null;
            }));
        }

        /// <summary>The registry.</summary>
        public EventTypes Build() => new(_order);

        private Builder Add(EventType type)
        {
            if (type.Name.Length is 0 or > 500 || !type.Name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
                throw new ArgumentException($"'{type.Name}' is no event name: small letters, digits and '_', at most 500 of them.", nameof(type));
            if (!_types.TryAdd(type.Name, type))
                throw new ArgumentException($"'{type.Name}' is registered already.", nameof(type));
            _order.Add(type);
            return this;
        }
    }
}
