namespace Fadu.EventStore.Types;

/// <summary>An event that the program knows.</summary>
public sealed class EventType
{
    internal EventType(string name, Type @class, string? former, Func<object, byte[]> write, BodyReader read, PersonalFields? personal) =>
        (Name, Class, Former, Write, Read, Personal) = (name, @class, former, write, read, personal);

    /// <summary>Reads a body; null where the JSON is null.</summary>
    internal delegate object? BodyReader(ReadOnlySpan<byte> body);

    /// <summary>Eternal name, snake_case.</summary>
    public string Name { get; }

    /// <summary>The C# type that it is read as.</summary>
    public Type Class { get; }

    /// <summary>The C# type as it is kept with an event, for people; null for a former shape.</summary>
    internal string? ClassName => Former is null ? field ??= $"{Class.FullName}, {Class.Assembly.GetName().Name}" : null;

    /// <summary>Of a shape that is no longer written, the name of the one it is read as; null: it is a current one.</summary>
    public string? Former { get; }

    /// <summary>Names in the JSON of its values about a person; none where it has none.</summary>
    public IReadOnlyList<string> PersonalNames => Personal?.Names ?? [];

    internal Func<object, byte[]> Write { get; }

    internal BodyReader Read { get; }

    /// <summary>Its values about a person; of a former shape, those of the current one; null: none.</summary>
    internal PersonalFields? Personal { get; }
}
