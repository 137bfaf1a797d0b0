using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.EventStore.Schema;

/// <summary>The PostgreSQL schema that a store lives in.</summary>
internal sealed record SchemaName
{
    /// <exception cref="ArgumentException">The name is empty, longer than PostgreSQL's 63 bytes, or holds a quote or control character.</exception>
    public SchemaName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (Encoding.UTF8.GetByteCount(name) > 63 || name.Any(letter => letter is '"' or '\'' or '{' or '}' || char.IsControl(letter)))
            throw new ArgumentException($"'{name}' is no name of a schema: at most 63 bytes, no quotes, braces or control characters.", nameof(name));
        (Name, Quoted) = (name, $"\"{name}\"");
    }

    /// <summary>As given.</summary>
    public string Name { get; }

    /// <summary>As it stands in a statement.</summary>
    public string Quoted { get; }

    /// <summary>Puts the schema in the place of every <c>{schema}</c>.</summary>
    public string In(string sql) => sql.Replace("{schema}", Quoted, StringComparison.Ordinal);

    /// <summary>The key of an advisory lock; the same for the same schema and purpose on every node.</summary>
    public long LockKey(string purpose) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"fadu/{Name}/{purpose}")));
}
