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
    private readonly FrozenDictionary<string, EventType>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<Type, EventType> _byClass;

    private EventTypes(IReadOnlyCollection<EventType> types)
    {
        _byName = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        _byClass = types.Where(type => type.Former is null).ToFrozenDictionary(type => type.Class);
        All = [.. types];
        HasPersonal = types.Any(type => type.Personal is not null);
    }

    /// <summary>Every registered name, those of former shapes too, in the order of registration.</summary>
    public IReadOnlyList<EventType> All { get; }

    /// <summary>Whether any of them holds values about a person; if not, nothing has to be looked for.</summary>
    internal bool HasPersonal { get; }

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

    /// <summary>The same, without a string for the name.</summary>
    internal EventType? Find(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var type) ? type : null;

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
            return Register(name, json, null);
        }

        /// <summary>
        /// Registers an event with values about a person. They are stored encrypted with a key of that person; once it is
        /// destroyed they read as null, and the event stays as it was hashed.
        /// </summary>
        /// <param name="name">As in <see cref="Add{T}"/>.</param>
        /// <param name="json">As in <see cref="Add{T}"/>.</param>
        /// <param name="subject">Whose values they are: an account, a unit's contact. Stored in clear, so itself nothing that has to be erased.</param>
        /// <param name="fields">Names in the JSON of properties of the type <c>string?</c>, at least one.</param>
        /// <exception cref="ArgumentException">As <see cref="Add{T}"/>; or a field is none, is no string, or may not be null.</exception>
        public Builder AddPersonal<T>(string name, JsonTypeInfo<T> json, Func<T, string> subject, params string[] fields)
            where T : class
        {
            ArgumentNullException.ThrowIfNull(subject);
            return AddPersonal(name, json, (@event, _, _) => subject(@event), fields);
        }

        /// <summary>Likewise, where the event itself does not say whose its values are.</summary>
        /// <param name="name">As in <see cref="Add{T}"/>.</param>
        /// <param name="json">As in <see cref="Add{T}"/>.</param>
        /// <param name="subject">Whose they are, told by the event, the name of its stream and its version there.</param>
        /// <param name="fields">As without the place.</param>
        /// <exception cref="ArgumentException">Likewise.</exception>
        public Builder AddPersonal<T>(string name, JsonTypeInfo<T> json, Func<T, string, long, string> subject, params string[] fields)
            where T : class
        {
            ArgumentNullException.ThrowIfNull(json);
            ArgumentNullException.ThrowIfNull(subject);
            if (fields is null or [])
                throw new ArgumentException($"'{name}' has no personal field; register it with Add.", nameof(fields));
            foreach (var field in fields)
                Check(name, field, json.Properties.FirstOrDefault(property => property.Name == field));
            return Register(name, json, new PersonalFields((@event, stream, version) => subject((T)@event, stream, version), [.. fields.Distinct(StringComparer.Ordinal)]));
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
            }, type.Personal));
        }

        /// <summary>The registry.</summary>
        public EventTypes Build() => new(_order);

        private Builder Register<T>(string name, JsonTypeInfo<T> json, PersonalFields? personal)
            where T : class
        {
            if (!_classes.Add(typeof(T)))
                throw new ArgumentException($"{typeof(T).Name} is registered already.", nameof(name));
            return Add(new EventType(
                name, typeof(T), null, @event => JsonSerializer.SerializeToUtf8Bytes((T)@event, json), body => JsonSerializer.Deserialize(body, json), personal));
        }

        private static void Check(string name, string field, JsonPropertyInfo? property)
        {
            if (property?.PropertyType != typeof(string))
                throw new ArgumentException($"'{field}' is no string property in the JSON of '{name}'.", nameof(field));
            if (!property.IsGetNullable || !(property.AssociatedParameter?.IsNullable ?? property.IsSetNullable))
                throw new ArgumentException($"'{field}' of '{name}' may not be null, which it becomes when it is erased; make it a string?.", nameof(field));
        }

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
