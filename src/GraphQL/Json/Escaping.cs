using System.Buffers;

namespace Fadu.GraphQL.Json;

/// <summary>Which characters can't stand in a JSON string as they are.</summary>
/// <remarks>RFC 8259, section 7.</remarks>
internal static class Escaping
{
    public static readonly SearchValues<char> Special =
        SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)));
}
