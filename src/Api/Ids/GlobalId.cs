using System.Buffers.Text;
using System.Text;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Ids;

/// <summary>The opaque id of an object: its type and its key, so that <c>node(id)</c> can find it.</summary>
/// <param name="Type">Name of the object type.</param>
/// <param name="Key">What names the object among those of its type: a code, or codes with slashes between, since codes have none.</param>
/// <remarks>Source: https://relay.dev/graphql/objectidentification.htm.</remarks>
internal readonly record struct GlobalId(string Type, string Key)
{
    /// <summary>The id of an object.</summary>
    public static string Of(string type, params ReadOnlySpan<string> key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{string.Join('/', key)}"));

    /// <summary>Reads an id; null where it is none of ours.</summary>
    public static GlobalId? Read(string id)
    {
        // Whatever is no text makes a key that nothing has.
        return Base64Url.IsValid(id) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)) is var text && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            ? new(text[..colon], text[(colon + 1)..])
            : null;
    }

    /// <summary>Reads the id of an object of one type.</summary>
    /// <exception cref="GraphQLException">It is the id of something else, or none.</exception>
    public static string KeyOf(string id, string type) => Read(id) is { } known && known.Type == type
        ? known.Key
        : throw new GraphQLException(new("ID_INVALID", $"“{id}”不是 {type} 的 id，请用服务给出的 id。'{id}' is not the id of a {type}; use an id that the service gave."));
}
